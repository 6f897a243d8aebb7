import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { archiveFolder, storedPath } from '../../../electron/storage/archive-folder.ts'
import { openDriver } from '../../../electron/storage/database/database.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { type OpenBackend, openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const root = temporaryFolder()
let count = 0
let folder = ''
let open: OpenBackend
let sha256: Sha256

beforeEach(async () => {
  count += 1
  folder = join(root, `lần ${count}`)
  open = await openBackend(folder)
  const dossierId = await open.newDossier('Văn kiện Đại hội')
  const paper = join(folder, 'nghị quyết.txt')
  writeFileSync(paper, 'Nghị quyết Đại hội')
  const { filed } = await open.client.call('files.file', { dossierId, sources: [open.token(paper)] })
  sha256 = filed[0]?.sha256 as Sha256
})

/** Leaves the archive as a power cut does: nobody took the writer's name away. */
async function endUncleanly(spoil: () => void = () => undefined): Promise<void> {
  const { writerInfo } = archiveFolder(open.kho)
  const word = readFileSync(writerInfo)
  await open.client.call('archive.close', {})
  writeFileSync(writerInfo, word)
  spoil()
}

const openAgain = () => open.client.call('archive.open', { folder: open.token(open.kho) })
const recovery = async () => (await open.client.call('fixity.state', {})).recovery

describe('after an end that was not clean', () => {
  test('a report says what was found and done, until somebody has read it', async () => {
    const { staging } = archiveFolder(open.kho)
    await endUncleanly(() => {
      const driver = openDriver(archiveFolder(open.kho).catalogue)
      driver.exec(`INSERT INTO filing_intents (staging, source, begun_at)
        VALUES ('dở', '/ở đâu/biên bản.pdf', '2026-11-23T03:00:00.000Z')`)
      driver.close()
      writeFileSync(join(staging, 'dở'), 'một nửa')
      writeFileSync(join(staging, 'lạc'), 'không ai biết')
    })
    await openAgain()
    expect(await recovery()).toMatchObject({
      writer: { officer: 'Nông Thị Hà' },
      undone: ['biên bản.pdf'],
      cleared: 1,
      looked: 1,
      lost: 0,
      log: '',
      catalogueRebuilt: false,
    })
    expect(readdirSync(staging)).toEqual([])
    await open.reopen()
    expect(await recovery()).not.toBeNull()
    await open.client.call('fixity.acknowledge', {})
    expect(await recovery()).toBeNull()
    await open.reopen()
    expect(await recovery()).toBeNull()
    expect(await open.client.call('archive.verify', {})).toMatchObject({ ok: true })
  })

  test('a clean end leaves no report', async () => {
    await open.reopen()
    expect(await recovery()).toBeNull()
  })

  test('an original of the last days that is gone or cut short is named at once', async () => {
    await endUncleanly(() => rmSync(storedPath(archiveFolder(open.kho), sha256)))
    await openAgain()
    expect(await recovery()).toMatchObject({ looked: 1, lost: 1 })
    expect(await open.client.call('fixity.state', {})).toMatchObject({ missing: 1 })
  })

  test('a catalogue of which every row can be read is made anew, and the damaged one is kept aside', async () => {
    const { catalogue, damaged } = archiveFolder(open.kho)
    await endUncleanly(() => {
      const driver = openDriver(catalogue)
      driver.pragma('wal_checkpoint(TRUNCATE)')
      const { rootpage } = driver
        .prepare<[], { rootpage: number }>(
          "SELECT rootpage FROM sqlite_master WHERE name = 'document_files_by_hash'",
        )
        .get() ?? { rootpage: 0 }
      const pageSize = Number(driver.pragma('page_size', { simple: true }))
      driver.close()
      const bytes = readFileSync(catalogue)
      bytes.fill(0xa5, (rootpage - 1) * pageSize, rootpage * pageSize)
      writeFileSync(catalogue, bytes)
    })
    expect((await openAgain()).open).toMatchObject({ mode: 'write', salvage: null })
    expect(await recovery()).toMatchObject({ catalogueRebuilt: true })
    expect((await open.client.call('dossiers.tree', {})).map(({ title }) => title)).toEqual([
      'Văn kiện Đại hội',
    ])
    expect(readdirSync(damaged).join()).toContain('catalogue.sqlite3')
    expect(await open.client.call('archive.verify', {})).toMatchObject({ ok: true })
  })

  test('a rebuilt catalogue that a crash kept from its place takes it at the next start', async () => {
    const { catalogue, rebuilt } = archiveFolder(open.kho)
    await open.client.call('archive.close', {})
    renameSync(catalogue, rebuilt)
    expect((await openAgain()).open).toMatchObject({ mode: 'write' })
    expect(existsSync(rebuilt)).toBe(false)
    await open.client.call('archive.close', {})
    writeFileSync(rebuilt, 'nửa chừng')
    expect((await openAgain()).open).toMatchObject({ mode: 'write' })
    expect(existsSync(rebuilt)).toBe(false)
  })

  test('index and derived files heal without a word', async () => {
    const { derived, search } = archiveFolder(open.kho)
    await open.client.call('archive.close', {})
    rmSync(derived, { recursive: true })
    writeFileSync(derived, 'một tệp thay vì thư mục')
    writeFileSync(search, 'không phải chỉ mục')
    await openAgain()
    expect(readdirSync(derived)).toEqual([])
    expect((await open.client.call('search.find', { question: 'nghị quyết' })).total).toBe(1)
    expect(await recovery()).toBeNull()
    mkdirSync(join(derived, 'gì đó'))
    await open.reopen()
    expect(existsSync(derived)).toBe(true)
  })
})
