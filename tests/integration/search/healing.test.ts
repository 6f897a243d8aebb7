import { existsSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Connection, connect, openDriver } from '../../../electron/storage/database/database.ts'
import { sql } from '../../../electron/storage/database/sql.ts'
import { sealState } from '../../../electron/storage/search/seal.ts'
import { openSearchIndex, type SearchIndex } from '../../../electron/storage/search/search-index.ts'
import { trimQueue } from '../../../electron/storage/search/standing.ts'
import { SearchRequest } from '../../../shared/model/search.ts'
import { paperMaker } from '../../support/generated-papers.ts'
import { archiveUuid, filePaper, searchCatalogue } from '../../support/search-catalogue.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const maker = paperMaker(5)
let names = 0

interface Archive {
  readonly catalogue: Connection
  readonly path: string
  readonly open: (label?: (id: string) => string, uuid?: string) => SearchIndex
}

function archive(papers = 30): Archive {
  const name = `${++names}`
  const catalogue = searchCatalogue(join(folder, `${name}.catalogue`))
  for (let at = 0; at < papers; at++) filePaper(catalogue, maker.paper({ syllables: 200 }))
  const path = join(folder, `${name}.search`)
  const open: Archive['open'] = (kindLabel = (id) => id, uuid = archiveUuid) =>
    openSearchIndex({ path, catalogue: catalogue.reading, archiveUuid: uuid, kindLabel })
  return { catalogue, path, open }
}

const totalOf = (index: SearchIndex, question: string): number =>
  index.find(SearchRequest.parse({ question })).total

/** Opens, expects every paper to be found again and the reason to be told once, and closes. */
function expectHealed({ open }: Archive, reason: string | null, papers = 30): void {
  const index = open()
  expect(totalOf(index, 'dang bo xa')).toBe(papers)
  expect(index.state()).toMatchObject({ healed: reason !== null, left: 0 })
  expect(index.check().map((finding) => finding.reason)).toEqual(reason === null ? [] : [reason])
  expect(index.check()).toEqual([])
  index.close()
}

function built(papers = 30): Archive {
  const made = archive(papers)
  const index = made.open()
  index.update()
  index.close()
  return made
}

describe('an index that cannot be used is built anew', () => {
  test('nothing to heal in a new archive, nor when it is opened again', () => {
    const made = archive(0)
    const index = made.open()
    expect(index.state()).toMatchObject({ healed: false, indexedPages: 0 })
    for (let at = 0; at < 30; at++) filePaper(made.catalogue, maker.paper({ syllables: 200 }))
    index.update()
    expect(index.check()).toEqual([])
    index.close()
    expectHealed(made, null)
  })

  test('deleted', () => {
    const made = built()
    rmSync(made.path)
    expectHealed(made, 'missing')
  })

  test('garbage, an empty file, another database', () => {
    const made = built()
    writeFileSync(made.path, Buffer.alloc(50_000, 'rác '))
    expectHealed(made, 'damaged')
    writeFileSync(made.path, '')
    expectHealed(made, 'damaged')
    rmSync(made.path)
    const other = openDriver(made.path)
    other.exec('CREATE TABLE something (else_ TEXT)')
    other.close()
    expectHealed(made, 'damaged')
  })

  test('cut short', () => {
    const made = built()
    truncateSync(made.path, Math.floor(statSync(made.path).size / 2))
    expectHealed(made, 'damaged')
  })

  test('a single byte changed anywhere, which SQLite itself does not notice', () => {
    const made = built()
    const { size } = statSync(made.path)
    for (const part of [0.1, 0.35, 0.6, 0.9]) {
      const bytes = readFileSync(made.path)
      const at = Math.floor(size * part)
      bytes.writeUInt8((bytes.readUInt8(at) + 1) % 256, at)
      writeFileSync(made.path, bytes)
      expectHealed(made, 'damaged')
    }
  })

  test('a byte changed on the disk behind an unchanged time is found by a thorough check', () => {
    const made = built()
    const { atime, mtime } = statSync(made.path)
    // Whole seconds, so that the seal and the file system speak of the same moment.
    const seconds = new Date(Math.floor(mtime.getTime() / 1000) * 1000)
    utimesSync(made.path, atime, seconds)
    rmSync(`${made.path}-seal`)
    made.open().close()
    const bytes = readFileSync(made.path)
    bytes.writeUInt8((bytes.readUInt8(60_000) + 1) % 256, 60_000)
    writeFileSync(made.path, bytes)
    utimesSync(made.path, atime, seconds)
    const index = made.open()
    expect(index.state().healed).toBe(false)
    expect(index.check().map((finding) => finding.reason)).toEqual(['damaged'])
    expect(totalOf(index, 'dang bo xa')).toBe(30)
    index.close()
  })

  test('copied with another time, or without its seal: used as it is', () => {
    const made = built()
    utimesSync(made.path, new Date(), new Date(1_000_000_000_000))
    expectHealed(made, null)
    rmSync(`${made.path}-seal`)
    expectHealed(made, null)
  })

  test('pages of the file overwritten while it was open and no seal speaks for it', () => {
    const made = built()
    rmSync(`${made.path}-seal`)
    const bytes = readFileSync(made.path)
    bytes.fill(0xff, 8192, bytes.length - 4096)
    writeFileSync(made.path, bytes)
    expectHealed(made, 'damaged')
  })

  test('of an older program', () => {
    const made = built()
    const driver = openDriver(made.path)
    driver.pragma('user_version = 0')
    driver.close()
    rmSync(`${made.path}-seal`)
    expectHealed(made, 'other-version')
  })

  test('tables missing', () => {
    const made = built()
    const driver = openDriver(made.path)
    driver.exec('DROP TABLE written')
    driver.close()
    rmSync(`${made.path}-seal`)
    expectHealed(made, 'damaged')
  })

  test('of another archive', () => {
    const made = built()
    const index = made.open(undefined, '00000000-0000-4000-8000-000000000002')
    expect(index.check().map((finding) => finding.reason)).toEqual(['out-of-step'])
    index.close()
  })

  test('kinds called by other words', () => {
    const made = built()
    const index = made.open((id) => `Loại ${id}`)
    expect(index.check().map((finding) => finding.reason)).toEqual(['other-version'])
    expect(totalOf(index, 'loai')).toBeGreaterThan(0)
    index.close()
  })

  test('found damaged while it is open', () => {
    const made = built()
    const index = made.open()
    const bytes = readFileSync(made.path)
    writeFileSync(made.path, Buffer.alloc(bytes.length, 0xff))
    expect(totalOf(index, 'dang bo xa')).toBe(30)
    expect(index.state().healed).toBe(true)
    index.close()
    expectHealed(made, null)
  })

  test('an update that was interrupted goes on where it stopped', () => {
    const made = archive()
    const first = made.open()
    expect(first.update(10)).toEqual({ indexed: 10, left: 20 })
    first.close()
    const second = made.open()
    expect(second.update(7)).toEqual({ indexed: 7, left: 13 })
    expect(totalOf(second, 'dang bo xa')).toBe(30)
    expect(second.update()).toEqual({ indexed: 0, left: 0 })
    second.close()
  })

  test('settled while it is open: a kill costs nothing, and the next change counts again', () => {
    const made = built()
    const index = made.open()
    filePaper(made.catalogue, { pages: ['một tờ đảng bộ xã nữa'] })
    index.update()
    expect(sealState(made.path)).toBe('unsealed')
    index.settle()
    expect(sealState(made.path, true)).toBe('intact')
    expect(totalOf(index, 'dang bo xa')).toBe(31)
    filePaper(made.catalogue, { pages: ['thêm một tờ đảng bộ xã'] })
    expect(totalOf(index, 'dang bo xa')).toBe(32)
    expect(sealState(made.path)).toBe('unsealed')
    index.close()
    expect(sealState(made.path, true)).toBe('intact')
    expectHealed(made, null, 32)
  })

  test('rebuilt on demand', () => {
    const made = built()
    const index = made.open()
    expect(index.rebuild()).toEqual({ documents: 30 })
    expect(totalOf(index, 'dang bo xa')).toBe(30)
    expect(index.state().healed).toBe(false)
    index.close()
  })
})

describe('an index that does not fit the catalogue', () => {
  function audit(catalogue: Connection, seq: number, hash: string): void {
    catalogue.transaction((db) =>
      db.run(sql`INSERT INTO audit_entries VALUES (${seq}, '', '', '', '', '', '', '', '', ${hash})`),
    )
  }

  test('an older catalogue was put back', () => {
    const made = built()
    const older = `${made.path}.older`
    made.catalogue.driver.prepare('VACUUM INTO ?').run(older)
    filePaper(made.catalogue, { pages: ['một tờ đảng bộ xã nữa'] })
    const index = made.open()
    expect(totalOf(index, 'dang bo xa')).toBe(31)
    index.close()

    const catalogue = connect(openDriver(older))
    const open: Archive['open'] = () =>
      openSearchIndex({ path: made.path, catalogue: catalogue.reading, archiveUuid, kindLabel: (id) => id })
    expectHealed({ ...made, catalogue, open }, 'out-of-step')
    catalogue.close()
  })

  test('an older catalogue that went on another way, past the number of the index', () => {
    const made = archive()
    audit(made.catalogue, 1, 'chung')
    const older = `${made.path}.older`
    made.catalogue.driver.prepare('VACUUM INTO ?').run(older)
    audit(made.catalogue, 2, 'một đằng')
    filePaper(made.catalogue, { pages: ['một tờ'] })
    const index = made.open()
    index.update()
    index.close()

    const catalogue = connect(openDriver(older))
    audit(catalogue, 2, 'một nẻo')
    filePaper(catalogue, { pages: ['tờ khác của đảng bộ xã'] })
    filePaper(catalogue, { pages: ['tờ khác nữa của đảng bộ xã'] })
    const open: Archive['open'] = () =>
      openSearchIndex({ path: made.path, catalogue: catalogue.reading, archiveUuid, kindLabel: (id) => id })
    expectHealed({ ...made, catalogue, open }, 'out-of-step', 32)
    catalogue.close()
  })

  test('rows of the queue trimmed before they were taken in', () => {
    const made = built()
    filePaper(made.catalogue, { pages: ['một tờ đảng bộ xã nữa'] })
    made.catalogue.transaction((db) => trimQueue(db, 1_000_000))
    expectHealed(made, 'out-of-step', 31)
  })

  test('rows trimmed after they were taken in are no loss', () => {
    const made = built()
    const index = made.open()
    made.catalogue.transaction((db) => trimQueue(db, index.state().position))
    filePaper(made.catalogue, { pages: ['một tờ đảng bộ xã nữa'] })
    expect(totalOf(index, 'dang bo xa')).toBe(31)
    index.close()
    expectHealed(made, null, 31)
  })
})

describe('a reader', () => {
  test('begins with a copy while the writer goes on, and leaves nothing behind', () => {
    const made = built()
    const writer = made.open()
    filePaper(made.catalogue, { pages: ['một tờ đảng bộ xã nữa'] })
    writer.update()
    const path = `${made.path}.reader`
    const reader = openSearchIndex({
      path,
      copyOf: made.path,
      catalogue: made.catalogue.reading,
      archiveUuid,
      kindLabel: (id) => id,
    })
    expect(reader.state()).toMatchObject({ left: 0, healed: false })
    expect(totalOf(reader, 'dang bo xa')).toBe(31)
    filePaper(made.catalogue, { pages: ['và tờ đảng bộ xã này'] })
    expect(totalOf(reader, 'dang bo xa')).toBe(32)
    reader.close()
    expect(existsSync(path)).toBe(false)
    expect(totalOf(writer, 'dang bo xa')).toBe(32)
    writer.close()
  })

  test('has its own where the archive has none, or a damaged one, and leaves that alone', () => {
    const made = built()
    writeFileSync(made.path, 'rác')
    const reader = openSearchIndex({
      path: `${made.path}.reader`,
      copyOf: made.path,
      catalogue: made.catalogue.reading,
      archiveUuid,
      kindLabel: (id) => id,
    })
    expect(totalOf(reader, 'dang bo xa')).toBe(30)
    expect(reader.check()).toEqual([])
    reader.close()
    expect(readFileSync(made.path, 'utf8')).toBe('rác')
  })

  test('whose copy is ahead of its catalogue builds its own', () => {
    const made = built()
    const older = `${made.path}.older`
    made.catalogue.driver.prepare('VACUUM INTO ?').run(older)
    filePaper(made.catalogue, { pages: ['một tờ đảng bộ xã nữa'] })
    const writer = made.open()
    writer.update()
    const catalogue = connect(openDriver(older))
    const reader = openSearchIndex({
      path: `${made.path}.reader`,
      copyOf: made.path,
      catalogue: catalogue.reading,
      archiveUuid,
      kindLabel: (id) => id,
    })
    expect(totalOf(reader, 'dang bo xa')).toBe(30)
    reader.close()
    writer.close()
    catalogue.close()
  })
})
