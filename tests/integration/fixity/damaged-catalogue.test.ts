import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { archiveFolder } from '../../../electron/storage/archive-folder.ts'
import { openDriver } from '../../../electron/storage/database/database.ts'
import { type OpenBackend, openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const dossiers = 120
let open: OpenBackend
let whole: Buffer
let backup = ''

/** The pages of a table, its root and all below it. */
function pagesOf(table: string): { pages: number[]; pageSize: number } {
  const driver = openDriver(archiveFolder(open.kho).catalogue)
  const pageSize = Number(driver.pragma('page_size', { simple: true }))
  const pages = driver
    .prepare<[string], { pageno: number }>('SELECT pageno FROM dbstat WHERE name = ? ORDER BY pageno')
    .all(table)
    .map(({ pageno }) => pageno)
  driver.close()
  return { pages, pageSize }
}

beforeAll(async () => {
  open = await openBackend(folder)
  for (let index = 1; index <= dossiers; index += 1) {
    await open.newDossier(`Hồ sơ số ${index}: ${'văn kiện, tài liệu của Đại hội '.repeat(12)}`)
  }
  backup = (await open.client.call('archive.backup', { to: open.token(join(folder, 'usb')) })).to
  await open.client.call('archive.close', {})
  const driver = openDriver(archiveFolder(open.kho).catalogue)
  driver.pragma('wal_checkpoint(TRUNCATE)')
  driver.close()
  whole = readFileSync(archiveFolder(open.kho).catalogue)
})

/** The catalogue with some pages full of nonsense, as after an end that was not clean. */
function spoil(pages: readonly number[], pageSize: number): Buffer {
  const bytes = Buffer.from(whole)
  for (const page of pages) bytes.fill(0x5a, (page - 1) * pageSize, page * pageSize)
  const place = archiveFolder(open.kho)
  writeFileSync(place.catalogue, bytes)
  writeFileSync(place.uncleanEnd, 'null')
  return bytes
}

const openAgain = async () => (await open.client.call('archive.open', { folder: open.token(open.kho) })).open

describe('a damaged catalogue', () => {
  test('opens for reading as far as possible, says what is missing, and offers the newest backup', async () => {
    writeFileSync(archiveFolder(open.kho).catalogue, whole)
    const { pages, pageSize } = pagesOf('dossiers')
    expect(pages.length).toBeGreaterThan(10)
    const spoilt = spoil(pages.slice(3, 5), pageSize)
    const opened = await openAgain()
    expect(opened).toMatchObject({
      mode: 'read',
      readingBecause: { code: 'catalogue-damaged' },
      salvage: { newestBackup: { folder: backup, there: true } },
    })
    const table = (name: string) => opened?.salvage?.tables.find((each) => each.table === name)
    expect(table('fonds')).toMatchObject({ rows: 1, whole: true })
    expect(table('dossiers')?.whole).toBe(false)
    const rows = table('dossiers')?.rows ?? 0
    expect(rows).toBeLessThan(dossiers)
    // A page holds a few dossiers: what is not on the two pages is there.
    expect(rows).toBeGreaterThan(dossiers - 40)
    expect(await open.client.call('dossiers.tree', {})).toHaveLength(rows)
    await expect(open.newDossier('Thêm')).rejects.toMatchObject({ code: 'catalogue-damaged' })
    await expect(
      open.client.call('archive.backup', { to: open.token(join(folder, 'usb')) }),
    ).rejects.toMatchObject({ code: 'catalogue-damaged' })
    await open.client.call('archive.close', {})
    expect(readFileSync(archiveFolder(open.kho).catalogue).equals(spoilt)).toBe(true)
    // It is not taken for whole the next time either.
    expect((await openAgain())?.readingBecause?.code).toBe('catalogue-damaged')
    await open.client.call('archive.close', {})
  })

  test('says where the newest backup lies where nothing can be read, also while it is away', async () => {
    writeFileSync(archiveFolder(open.kho).catalogue, Buffer.alloc(whole.length, 0x5a))
    await expect(openAgain()).rejects.toMatchObject({ code: 'catalogue-lost', details: { backup } })
    const { pageSize } = { pageSize: 4096 }
    renameSync(join(folder, 'usb'), join(folder, 'usb rút ra'))
    writeFileSync(archiveFolder(open.kho).catalogue, whole)
    spoil(pagesOf('dossiers').pages.slice(-2), pageSize)
    expect((await openAgain())?.salvage?.newestBackup).toMatchObject({ folder: backup, there: false })
    await open.client.call('archive.close', {})
  })

  test('opens safely or is named, whichever pages are lost', async () => {
    renameSync(join(folder, 'usb rút ra'), join(folder, 'usb'))
    writeFileSync(archiveFolder(open.kho).catalogue, whole)
    const { pageSize } = pagesOf('dossiers')
    const last = Math.floor(whole.length / pageSize)
    for (let trial = 0; trial < 12; trial += 1) {
      const pages = [1 + ((trial * 7919) % last), 1 + ((trial * 104_729 + 13) % last)]
      spoil(pages, pageSize)
      const opened = await openAgain().catch((error: unknown) => error)
      if (opened instanceof Error) {
        expect(opened).toMatchObject({ code: 'catalogue-lost' })
        continue
      }
      const tree = await open.client.call('dossiers.tree', {})
      expect(tree.length).toBeLessThanOrEqual(dossiers)
      await open.client.call('archive.close', {})
    }
  })
})
