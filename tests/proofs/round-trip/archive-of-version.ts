import { join } from 'node:path'
import { openDriver } from '../../../electron/storage/database/database.ts'
import { migrations, versionOf } from '../../../electron/storage/database/migrate.ts'
import { sortKey } from '../../../shared/vietnamese/collate.ts'
import { fold } from '../../../shared/vietnamese/fold.ts'
import { makeOldArchive } from '../support/old-archive.ts'

/** The archive that the first version made, as the program of a later version left it. */
export function makeArchiveOfVersion(root: string, version: number): void {
  makeOldArchive(root, 200)
  const driver = openDriver(join(root, 'catalogue.sqlite3'))
  try {
    driver.function('sort_key', { deterministic: true }, (text) => sortKey(String(text)))
    driver.function('fold', { deterministic: true }, (text) => fold(String(text)))
    driver.pragma('foreign_keys = OFF')
    for (const migration of migrations) {
      if (migration.version <= versionOf(driver) || migration.version > version) continue
      driver.exec(migration.statements)
      driver.pragma(`user_version = ${migration.version}`)
    }
  } finally {
    driver.close()
  }
}
