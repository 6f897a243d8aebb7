import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { storedPath } from '../../../electron/storage/archive-folder.ts'
import { settleIntents, undoIntent } from '../../../electron/storage/files/intents.ts'
import { copyToStaging, settleStaged } from '../../../electron/storage/files/store-file.ts'
import {
  insertIntent,
  listIntents,
  renumberIntent,
  setIntentHash,
} from '../../../electron/storage/repositories/filing-intents.ts'
import { pause, startChild } from '../../support/children/run-child.ts'
import { makeEmptyArchive, makeSmallArchive, openArchive, verifyFolder } from '../../support/small-archive.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const root = temporaryFolder()

/** Begins to file a paper and stops after the given step, as a crash would. */
async function begin(
  made: ReturnType<typeof makeEmptyArchive>,
  content: string,
  until: 'intent' | 'copied' | 'settled',
) {
  const { connection, folder } = made
  const source = join(root, 'nguồn.pdf')
  writeFileSync(source, content)
  const name = `${until}-${content}`
  const staging = join(folder.staging, name)
  const id = connection.transaction((db) => insertIntent(db, name, source, 'x'))
  if (until === 'intent') return { id, staging: name, sha256: null }
  const { sha256 } = await copyToStaging({ source, staging })
  if (until === 'copied') return { id, staging: name, sha256: null }
  connection.transaction((db) => setIntentHash(db, id, sha256))
  await settleStaged({ folder, staging, sha256 })
  return { id, staging: name, sha256 }
}

describe('intents left over', () => {
  test('are undone from every step, and what is filed stays', async () => {
    const made = await makeSmallArchive(join(root, 'a'), { 'một.pdf': 'Một' })
    const { connection, folder } = made
    await begin(made, 'Hai', 'intent')
    await begin(made, 'Ba', 'copied')
    const settled = await begin(made, 'Bốn', 'settled')
    // The same bytes as a filed paper: they belong to that one.
    await begin(made, 'Một', 'settled')
    writeFileSync(join(folder.staging, 'lạ'), 'x')
    const done = settleIntents(connection, folder)
    expect(done.undone).toHaveLength(4)
    expect(done.takenBack).toEqual([settled.sha256])
    expect(done.strays).toEqual(['lạ'])
    expect(readdirSync(folder.staging)).toEqual([])
    expect(listIntents(connection.reading)).toEqual([])
    expect(settleIntents(connection, folder)).toEqual({ undone: [], takenBack: [], strays: [] })
    connection.close()
    expect(await verifyFolder(folder.root)).toMatchObject({ ok: true, files: 1 })
  })

  test('of the same bytes do not take each other’s file', async () => {
    const made = makeEmptyArchive(join(root, 'b'))
    const first = await begin(made, 'Năm', 'settled')
    const second = await begin(made, 'Năm', 'intent')
    made.connection.transaction((db) => setIntentHash(db, second.id, first.sha256 ?? ('' as never)))
    expect(undoIntent(made.connection, made.folder, { ...second, sha256: first.sha256 })).toBe(null)
    const path = first.sha256 === null ? '' : storedPath(made.folder, first.sha256)
    expect(existsSync(path)).toBe(true)
    expect(undoIntent(made.connection, made.folder, first)).toBe(first.sha256)
    expect(existsSync(path)).toBe(false)
    made.connection.close()
  })

  test('keep their file until a later commit has taken the place of one that failed', async () => {
    const made = makeEmptyArchive(join(root, 'e'))
    const { connection, folder } = made
    const intent = await begin(made, 'Sáu', 'settled')
    const path = intent.sha256 === null ? '' : storedPath(folder, intent.sha256)
    // A catalogue that takes no commit any more, as on a full disk.
    connection.driver.pragma('query_only = ON')
    expect(() => undoIntent(connection, folder, intent)).toThrow(/readonly/)
    expect(existsSync(path)).toBe(true)
    connection.driver.pragma('query_only = OFF')
    // A change of nothing would be no write at all.
    connection.driver.pragma('wal_checkpoint(TRUNCATE)')
    const renumbered = connection.transaction((db) => renumberIntent(db, intent.id))
    expect(statSync(`${folder.catalogue}-wal`).size).toBeGreaterThan(0)
    expect(undoIntent(connection, folder, { ...intent, id: renumbered })).toBe(intent.sha256)
    expect(existsSync(path)).toBe(false)
    expect(listIntents(connection.reading)).toEqual([])
    connection.close()
  })

  test('a restored archive without a staging folder gets one', () => {
    const { connection, folder } = makeEmptyArchive(join(root, 'c'))
    const other = { ...folder, staging: join(folder.root, 'staging-2') }
    expect(settleIntents(connection, other)).toEqual({ undone: [], takenBack: [], strays: [] })
    expect(existsSync(other.staging)).toBe(true)
    connection.close()
  })
})

test('killed twenty times while filing: what was acknowledged is there, and nothing half', async () => {
  const kho = join(root, 'kho')
  makeEmptyArchive(kho).connection.close()
  const acknowledged: string[] = []
  for (let run = 0; run < 20; run += 1) {
    const papers = join(root, `giấy ${run}`)
    mkdirSync(papers)
    for (let index = 0; index < 40; index += 1) {
      const size = index % 5 === 0 ? 3_000_000 : 20_000
      writeFileSync(join(papers, `${index}.pdf`), randomBytes(size))
    }
    const child = startChild('file-papers.ts', [kho, papers])
    // Every other time well into its work, however slow the machine is.
    await child.says(run % 2 === 0 ? 'filed ' : 'begun')
    await pause(Math.random() * 150)
    await child.kill()
    acknowledged.push(...child.lines.flatMap((line) => (line.startsWith('filed ') ? [line.slice(6)] : [])))
  }
  const { connection, folder } = openArchive(kho)
  settleIntents(connection, folder)
  expect(readdirSync(folder.staging)).toEqual([])
  connection.close()
  expect(await verifyFolder(kho)).toMatchObject({ ok: true, problems: [] })
  for (const sha256 of acknowledged) expect(existsSync(storedPath(folder, sha256 as never))).toBe(true)
  expect(acknowledged.length).toBeGreaterThanOrEqual(10)
})
