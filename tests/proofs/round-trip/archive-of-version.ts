import { join } from 'node:path'
import { openDriver } from '../../../electron/storage/database/database.ts'
import { addMigrationFunctions, migrations, versionOf } from '../../../electron/storage/database/migrate.ts'
import { makeOldArchive } from '../support/old-archive.ts'

/** The archive that the first version made, as the program of a later version left it. */
export function makeArchiveOfVersion(root: string, version: number): void {
  makeOldArchive(root, 200)
  const driver = openDriver(join(root, 'catalogue.sqlite3'))
  try {
    addMigrationFunctions(driver)
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
