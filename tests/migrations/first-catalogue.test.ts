import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect, openDriver } from '../../electron/storage/database/database.ts'
import {
  applicationId,
  assertKnownCatalogue,
  migrate,
  migrations,
  newestVersion,
  versionOf,
} from '../../electron/storage/database/migrate.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
let made = 0
function emptyCatalogue() {
  made += 1
  return connect(openDriver(join(folder, `${made}.sqlite3`)))
}

/** The plan of a statement, as SQLite words it. */
const planOf = (driver: ReturnType<typeof emptyCatalogue>['driver'], statement: string): string =>
  driver
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`)
    .all()
    .map(({ detail }) => detail)
    .join('; ')

describe('migrations', () => {
  test('are numbered upwards from 1', () => {
    const versions = migrations.map(({ version }) => version)
    expect(versions[0]).toBe(1)
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
  })

  test('bring an empty file to the newest version, sound, and do nothing the second time', () => {
    const { driver, close } = emptyCatalogue()
    expect(migrate(driver)).toBe(0)
    expect(versionOf(driver)).toBe(newestVersion)
    expect(driver.pragma('application_id', { simple: true })).toBe(applicationId)
    expect(driver.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(driver.pragma('foreign_key_check')).toEqual([])
    expect(migrate(driver)).toBe(newestVersion)
    close()
  })

  test('every table is STRICT', () => {
    const { driver, close } = emptyCatalogue()
    migrate(driver)
    const loose = driver
      .prepare<unknown[], { name: string }>(
        `SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
      )
      .all()
    expect(loose).toEqual([])
    close()
  })

  test('a catalogue of a newer program is refused, and what is no catalogue', () => {
    const { driver, close } = emptyCatalogue()
    expect(() => assertKnownCatalogue(driver)).toThrow('not-an-archive')
    migrate(driver)
    expect(() => assertKnownCatalogue(driver)).not.toThrow()
    driver.pragma(`user_version = ${newestVersion + 1}`)
    expect(() => assertKnownCatalogue(driver)).toThrow('newer-archive')
    close()
  })

  test('a step that fails leaves the catalogue as it was', () => {
    const { driver, close } = emptyCatalogue()
    driver.exec('CREATE TABLE documents (x)')
    expect(() => migrate(driver)).toThrow()
    expect(versionOf(driver)).toBe(0)
    expect(planOf(driver, 'SELECT * FROM documents')).toContain('SCAN documents')
    expect(() => driver.prepare('SELECT * FROM fonds')).toThrow('no such table')
    close()
  })
})

describe('what is asked often is answered by an index', () => {
  const { driver } = emptyCatalogue()
  migrate(driver)
  test.each([
    [
      'documents of a dossier',
      'SELECT * FROM documents WHERE dossier_id = 1 ORDER BY position',
      'documents_in_order',
    ],
    [
      'the work list',
      'SELECT * FROM documents WHERE catalogued = 0 AND trashed_at IS NULL ORDER BY id',
      'documents_uncatalogued',
    ],
    ['dossiers of a congress', 'SELECT * FROM dossiers WHERE congress_id = 1', 'dossiers_by_congress'],
    ['the same bytes', `SELECT document_id FROM document_files WHERE sha256 = 'x'`, 'document_files_by_hash'],
    ['files that wait', 'SELECT sha256 FROM files WHERE text_state IS NULL', 'files_waiting'],
    ['the audit head', 'SELECT seq, hash FROM audit_entries ORDER BY seq DESC LIMIT 1', 'SCAN audit_entries'],
  ])('%s', (_, statement, index) => {
    const plan = planOf(driver, statement)
    expect(plan).toContain(index)
    expect(plan).not.toContain('TEMP B-TREE')
  })
})
