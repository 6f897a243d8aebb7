import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { AppError } from '../../../shared/app-error.ts'
import type { SalvagedTable } from '../../../shared/model/archive.ts'
import type { ArchiveFolder } from '../archive-folder.ts'
import { type Connection, connect, openDriver } from '../database/database.ts'
import { applicationId, migrate, migrations, newestVersion } from '../database/migrate.ts'
import { sql } from '../database/sql.ts'
import { insertArchive } from '../repositories/archive.ts'
import { copyPastErrors } from './copy-past-errors.ts'
import { rowsPastDamage } from './rows-past-damage.ts'

/** What could be saved from a damaged catalogue, in a temporary copy that can only be asked. */
export interface Salvaged {
  readonly connection: Connection
  readonly tables: readonly SalvagedTable[]
  close(): void
}

/**
 * Reads a damaged catalogue as far as possible into a new one of the same shape, row by row, past what cannot be read. The
 * archive itself is not touched. Throws `catalogue-damaged` where not even the list of tables can be read.
 */
export function salvageCatalogue(folder: ArchiveFolder, temporaryFolder: string): Salvaged {
  const place = join(temporaryFolder, `reading-${process.pid}-${randomUUID()}`)
  mkdirSync(place, { recursive: true })
  const remove = () => rmSync(place, { recursive: true, force: true, maxRetries: 3 })
  let source: Sqlite.Database | null = null
  let target: Sqlite.Database | null = null
  try {
    source = openDamaged(folder, join(place, 'damaged.sqlite3'))
    target = openDriver(join(place, 'catalogue.sqlite3'))
    const version = knownVersion(source)
    target.pragma('foreign_keys = OFF')
    // A temporary copy: after a power cut it is made again.
    target.pragma('journal_mode = MEMORY')
    target.pragma('synchronous = OFF')
    migrate(target, undefined, { upTo: version, salvaging: true })
    const tables = takeOver(source, target)
    source.close()
    migrate(target, undefined, { salvaging: true })
    const connection = connect(target)
    nameArchive(connection, folder)
    target.pragma('query_only = ON')
    return {
      connection,
      tables,
      close: () => {
        connection.close()
        remove()
      },
    }
  } catch (error) {
    source?.close()
    target?.close()
    remove()
    if (error instanceof AppError && error.code === 'newer-archive') throw error
    throw new AppError('catalogue-damaged', { folder: folder.root }, error)
  }
}

function openDamaged({ catalogue }: ArchiveFolder, copy: string): Sqlite.Database {
  copyPastErrors(catalogue, copy)
  if (existsSync(`${catalogue}-wal`)) copyPastErrors(`${catalogue}-wal`, `${copy}-wal`)
  const driver = openDriver(copy, { fileMustExist: true })
  // Throws where not even the list of tables can be read.
  driver.prepare('SELECT name FROM sqlite_master').all()
  if (driver.pragma('application_id', { simple: true }) !== applicationId) {
    driver.close()
    throw new AppError('not-an-archive', { folder: catalogue })
  }
  return driver
}

function knownVersion(driver: Sqlite.Database): number {
  const version = Number(driver.pragma('user_version', { simple: true }))
  if (version > newestVersion) throw new AppError('newer-archive', { version, known: newestVersion })
  return migrations.some((migration) => migration.version === version) ? version : newestVersion
}

const namesOf = (driver: Sqlite.Database, type: 'table' | 'trigger') =>
  driver
    .prepare<[string], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite_%'",
    )
    .all(type)

const columnsOf = (driver: Sqlite.Database, table: string): string[] =>
  driver
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name)

function takeOver(source: Sqlite.Database, target: Sqlite.Database): SalvagedTable[] {
  // They would write again what is read from the tables they write to.
  const triggers = namesOf(target, 'trigger')
  for (const { name } of triggers) target.exec(`DROP TRIGGER "${name}"`)
  const tables = namesOf(target, 'table').map(({ name }) => takeTable(source, target, name))
  for (const { sql: statement } of triggers) target.exec(statement)
  return tables
}

function takeTable(source: Sqlite.Database, target: Sqlite.Database, table: string): SalvagedTable {
  const known = new Set(columnsOf(source, table))
  const columns = columnsOf(target, table).filter((name) => known.has(name))
  if (columns.length === 0) return { table, rows: 0, whole: false }
  const names = columns.map((name) => `"${name}"`).join(', ')
  const insert = target.prepare(
    `INSERT OR IGNORE INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const reading = rowsPastDamage(source, table, columns, hasRowNumbers(target, table))
  let rows = 0
  let refused = 0
  target.transaction(() => {
    for (const row of reading.rows) {
      try {
        rows += insert.run(...columns.map((name) => row[name])).changes
      } catch (error) {
        if (!(error instanceof Sqlite.SqliteError)) throw error
        refused += 1
      }
    }
  })()
  return { table, rows, whole: reading.isWhole() && refused === 0 }
}

function hasRowNumbers(driver: Sqlite.Database, table: string): boolean {
  try {
    driver.prepare(`SELECT rowid FROM "${table}"`)
    return true
  } catch {
    return false
  }
}

/** An archive whose own row is lost goes by the name of its folder, so that the rest can be read. */
function nameArchive(connection: Connection, folder: ArchiveFolder): void {
  if (connection.reading.count(sql`SELECT count(*) FROM archive`) > 0) return
  connection.transaction((db) =>
    insertArchive(
      db,
      { uuid: randomUUID(), name: basename(folder.root), officer: { name: '?', office: '' } },
      new Date(0).toISOString(),
    ),
  )
}
