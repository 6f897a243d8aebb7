import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Connection, connect, openDriver } from '../../../electron/storage/database/database.ts'
import { sql } from '../../../electron/storage/database/sql.ts'
import { openSearchIndex } from '../../../electron/storage/search/search-index.ts'
import { trimQueue } from '../../../electron/storage/search/standing.ts'
import { expectHealed, indexArchives, totalOf } from '../../support/index-archive.ts'
import { archiveUuid, filePaper } from '../../support/search-catalogue.ts'

const { archive, built } = indexArchives()

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
    made.file('một tờ đảng bộ xã nữa')
    const index = made.open()
    expect(totalOf(index, 'dang bo xa')).toBe(31)
    index.close()

    const catalogue = connect(openDriver(older))
    const open = () =>
      openSearchIndex({ path: made.path, catalogue: catalogue.reading, archiveUuid, kindLabel: (id) => id })
    expectHealed({ open }, 'out-of-step')
    catalogue.close()
  })

  test('an older catalogue that went on another way, past the number of the index', () => {
    const made = archive()
    audit(made.catalogue, 1, 'chung')
    const older = `${made.path}.older`
    made.catalogue.driver.prepare('VACUUM INTO ?').run(older)
    audit(made.catalogue, 2, 'một đằng')
    made.file('một tờ')
    const index = made.open()
    index.update()
    index.close()

    const catalogue = connect(openDriver(older))
    audit(catalogue, 2, 'một nẻo')
    filePaper(catalogue, { pages: ['tờ khác của đảng bộ xã'] })
    filePaper(catalogue, { pages: ['tờ khác nữa của đảng bộ xã'] })
    const open = () =>
      openSearchIndex({ path: made.path, catalogue: catalogue.reading, archiveUuid, kindLabel: (id) => id })
    expectHealed({ open }, 'out-of-step', 32)
    catalogue.close()
  })

  test('rows of the queue trimmed before they were taken in', () => {
    const made = built()
    made.file('một tờ đảng bộ xã nữa')
    made.catalogue.transaction((db) => trimQueue(db, 1_000_000))
    expectHealed(made, 'out-of-step', 31)
  })

  test('rows trimmed after they were taken in are no loss', () => {
    const made = built()
    const index = made.open()
    made.catalogue.transaction((db) => trimQueue(db, index.state().position))
    made.file('một tờ đảng bộ xã nữa')
    expect(totalOf(index, 'dang bo xa')).toBe(31)
    index.close()
    expectHealed(made, null, 31)
  })
})

describe('a reader', () => {
  test('begins with a copy while the writer goes on, and leaves nothing behind', () => {
    const made = built()
    const writer = made.open()
    made.file('một tờ đảng bộ xã nữa')
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
    made.file('và tờ đảng bộ xã này')
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
    made.file('một tờ đảng bộ xã nữa')
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
