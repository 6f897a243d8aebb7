import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { backupArchive } from '../../../electron/storage/backup/backup-archive.ts'
import { restoreArchive } from '../../../electron/storage/backup/restore-archive.ts'
import { pause, startChild } from '../../support/children/run-child.ts'
import { makeSmallArchive, openArchive, verifyFolder } from '../../support/small-archive.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const root = temporaryFolder()
const kho = join(root, 'kho')
const stick = join(root, 'ổ')

beforeAll(async () => {
  const names = Array.from({ length: 60 }, (_, index) => `${index}.pdf`)
  const papers = names.map(
    (name, index) => [name, randomBytes(index % 6 === 0 ? 4_000_000 : 30_000)] as const,
  )
  const { connection } = await makeSmallArchive(kho, Object.fromEntries(papers))
  connection.close()
  mkdirSync(stick)
})

/** How long a run takes that nobody kills: the moments of the kills are spread over it. */
async function timeOf(script: string, words: string[]): Promise<number> {
  const begun = performance.now()
  await startChild(script, words).ended
  return performance.now() - begun
}

test('killed twenty times while backing up: a backup by its name is a whole one', async () => {
  const whole = await timeOf('back-up.ts', [kho, join(root, 'đo')])
  for (let run = 0; run < 20; run += 1) {
    const child = startChild('back-up.ts', [kho, stick])
    await Promise.race([pause(whole * (0.2 + 0.8 * Math.random())), child.ended])
    await child.kill()
    const verified = child.lines.find((line) => line.startsWith('verified '))?.slice('verified '.length)
    if (verified !== undefined)
      expect(readdirSync(stick).map((name) => join(stick, name))).toContain(verified)
  }
  const { connection, folder } = openArchive(kho)
  await backupArchive({ connection, folder, to: stick, name: 'Cuối', now: new Date() })
  connection.close()
  const names = readdirSync(stick)
  // Whatever the killed runs had begun is gone; what has a name can be restored.
  expect(names.filter((name) => !name.startsWith('Sao lưu '))).toEqual([])
  for (const [index, name] of names.entries()) {
    const to = join(root, `lại ${index}`)
    expect(await restoreArchive({ from: join(stick, name), to })).toMatchObject({ files: 60, verified: true })
    expect(await verifyFolder(to)).toMatchObject({ ok: true, files: 60 })
  }
  expect(await verifyFolder(kho)).toMatchObject({ ok: true, files: 60 })
})

test('killed twenty times while restoring: all of it or nothing', async () => {
  const { connection, folder } = openArchive(kho)
  const { to: from } = await backupArchive({
    connection,
    folder,
    to: join(root, 'ổ 2'),
    name: 'K',
    now: new Date(),
  })
  connection.close()
  const whole = await timeOf('restore.ts', [from, join(root, 'đo 2')])
  const place = join(root, 'nơi mới')
  mkdirSync(place)
  for (let run = 0; run < 20; run += 1) {
    const to = join(place, `kho ${run % 3}`, String(run))
    mkdirSync(join(to, '..'), { recursive: true })
    const child = startChild('restore.ts', [from, to])
    await Promise.race([pause(whole * (0.2 + 0.8 * Math.random())), child.ended])
    await child.kill()
    const there = readdirSync(join(to, '..')).includes(String(run))
    if (child.lines.includes('restored')) expect(there).toBe(true)
    if (there) expect(await verifyFolder(to)).toMatchObject({ ok: true, files: 60 })
  }
  for (const name of readdirSync(place)) {
    await restoreArchive({ from, to: join(place, name, 'cuối') })
    expect(readdirSync(join(place, name)).filter((each) => each.startsWith('.'))).toEqual([])
  }
})
