import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDriver } from '../../../electron/storage/database/database.ts'
import { type OpenBackend, openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
let archive: OpenBackend
let driver: Sqlite.Database
const log = () => driver.prepare('SELECT * FROM audit_entries ORDER BY seq').all()

beforeAll(async () => {
  archive = await openBackend(folder)
  await archive.newDossier('Văn kiện')
  driver = openDriver(join(archive.kho, 'catalogue.sqlite3'))
})
afterAll(() => driver.close())

describe('the log', () => {
  test.each([
    ['changed', `UPDATE audit_entries SET who_name = 'Người khác' WHERE seq = 1`],
    ['changed', 'UPDATE audit_entries SET seq = seq + 100'],
    ['removed', 'DELETE FROM audit_entries WHERE seq = 1'],
    ['removed', 'DELETE FROM audit_entries'],
    ['replaced', `INSERT OR REPLACE INTO audit_entries VALUES (1, '', '', '', '', '', '', '', '', 'x')`],
    [
      'replaced',
      `REPLACE INTO audit_entries SELECT 99, at, '', '', '', '', '', '', '', hash FROM audit_entries LIMIT 1`,
    ],
  ])('is never %s by a statement of the program: %s', (what, statement) => {
    const before = log()
    expect(before.length).toBeGreaterThan(1)
    expect(() => driver.exec(statement)).toThrow(`the log is never ${what}`)
    expect(log()).toEqual(before)
  })

  test('goes on growing', async () => {
    const before = log().length
    await archive.newDossier('Hồ sơ nữa')
    expect(log()).toHaveLength(before + 1)
  })

  test('of an older archive is looked through for what each entry is about', async () => {
    const mentions = () =>
      driver.prepare('SELECT noun, id, seq FROM audit_mentions ORDER BY seq, noun, id').all()
    const dossierId = await archive.newDossier('Hồ sơ thứ ba')
    await archive.client.call('documents.create', {
      dossierId,
      fields: { title: 'Biên bản', secrecy: 'mat' },
    })
    const asWritten = mentions()
    expect(asWritten.length).toBeGreaterThan(4)
    await archive.asAnOlderProgram((catalogue) => {
      catalogue.exec('DROP TABLE audit_mentions')
      for (const name of ['changed', 'removed', 'replaced']) {
        catalogue.exec(`DROP TRIGGER audit_entries_never_${name}`)
      }
      catalogue.exec('DROP INDEX audit_entries_by_action; DROP INDEX audit_entries_by_person')
      catalogue.exec('ALTER TABLE document_files DROP COLUMN approval')
      catalogue.pragma('user_version = 9')
    })
    expect(mentions()).toEqual(asWritten)
  })
})
