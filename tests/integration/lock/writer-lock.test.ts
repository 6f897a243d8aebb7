import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { archiveFolder } from '../../../electron/storage/archive-folder.ts'
import { describeWriter, takeWriterLock } from '../../../electron/storage/writer-lock.ts'
import { startChild } from '../../support/children/run-child.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const root = temporaryFolder()
const who = { officer: 'Nông Thị Hà', machine: 'VANPHONG-01', since: '2026-11-23T03:00:00.000Z' }
let count = 0

function place() {
  count += 1
  const folder = archiveFolder(join(root, `kho ${count}`))
  mkdirSync(folder.root)
  return folder
}

function take(folder: ReturnType<typeof place>) {
  const lock = takeWriterLock(folder)
  if ('heldBy' in lock) throw new Error('held')
  return lock
}

describe('one writer', () => {
  test('a second process is told who has the archive, until it is let go', async () => {
    const folder = place()
    const child = startChild('hold-lock.ts', [folder.root])
    await child.says('taken')
    expect(takeWriterLock(folder)).toEqual({ heldBy: who })
    const second = startChild('hold-lock.ts', [folder.root])
    expect(await second.says('held')).toBe(`held ${JSON.stringify(who)}`)
    child.process.stdin?.end()
    await child.ended
    take(folder).release()
  })

  test('a writer that was killed blocks nobody, and its name is gone', async () => {
    const folder = place()
    for (let run = 0; run < 5; run += 1) {
      const child = startChild('hold-lock.ts', [folder.root])
      await child.says('taken')
      await child.kill()
      expect(existsSync(folder.writerInfo)).toBe(true)
      const lock = take(folder)
      // That there was one is kept for whoever looks into its end.
      expect(readdirSync(folder.root).sort()).toEqual(['unclean-end.json', 'writer.lock'])
      expect(takeWriterLock(folder)).toEqual({ heldBy: null })
      lock.release()
    }
  })

  test('the same process cannot open it twice either', () => {
    const folder = place()
    const lock = take(folder)
    describeWriter(folder, who)
    expect(takeWriterLock(folder)).toEqual({ heldBy: who })
    lock.release()
    lock.release()
    expect(existsSync(folder.writerInfo)).toBe(false)
    take(folder).release()
  })

  test('stray bytes in the lock file or in the word beside it stop nobody', () => {
    const folder = place()
    writeFileSync(folder.writerLock, 'không phải SQLite, chỉ là chữ '.repeat(200))
    writeFileSync(folder.writerInfo, '{"officer"')
    const lock = take(folder)
    writeFileSync(folder.writerInfo, '{"officer"')
    expect(takeWriterLock(folder)).toEqual({ heldBy: null })
    lock.release()
    expect(readFileSync(folder.writerLock, 'utf8')).toBe('')
  })

  test('of many that come at once exactly one gets it', async () => {
    const folder = place()
    const children = Array.from({ length: 6 }, () => startChild('hold-lock.ts', [folder.root]))
    const said = await Promise.all(
      children.map((child) => Promise.race([child.says('taken'), child.says('held')])),
    )
    expect(said.filter((line) => line === 'taken')).toHaveLength(1)
    for (const child of children) child.process.stdin?.end()
    await Promise.all(children.map((child) => child.ended))
  })
})
