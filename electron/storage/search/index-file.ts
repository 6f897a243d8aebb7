import { existsSync, rmSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { type Connection, connect, openDriver } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import { indexApplicationId, indexTables, indexVersion, textTables } from './index-schema.ts'
import { breakSeal, sealState } from './seal.ts'

/** Why an index had to be built anew. */
export type Reason = 'missing' | 'damaged' | 'other-version' | 'out-of-step'

const damageCodes = /^SQLITE_(CORRUPT|NOTADB|FORMAT|IOERR_SHORT_READ)/

/** An error that says the file itself is wrong; a full disk or a lock is none. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && damageCodes.test(error.code)

/** Tables or columns that are not there are damage too when a file is opened. */
const isDamageAtOpening = (error: unknown): boolean =>
  isDamage(error) || (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_ERROR')

export function removeIndex(path: string): void {
  breakSeal(path)
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(path + ending, { force: true })
}

/** An empty index in the place of whatever was there. */
export function createIndex(path: string): Connection {
  removeIndex(path)
  const connection = connect(openDriver(path))
  configure(connection)
  connection.transaction(() => {
    connection.driver.exec(indexTables)
    connection.driver.pragma(`application_id = ${indexApplicationId}`)
    connection.driver.pragma(`user_version = ${indexVersion}`)
  })
  return connection
}

function configure({ driver }: Connection): void {
  driver.pragma('journal_mode = WAL')
  // NORMAL may lose the last changes in a power cut, never the file; the queue then gives them again.
  driver.pragma('synchronous = NORMAL')
  driver.pragma('trusted_schema = OFF')
}

const name = (text: string): Sql => ({ text, values: [] })

/** Every table and column is there and can be asked. */
function assertTables({ reading }: Connection): void {
  for (const table of textTables) {
    reading.get(sql`SELECT rowid FROM ${name(table)} WHERE ${name(table)} MATCH '"a"'`, z.unknown())
  }
  reading.all(sql`SELECT only, archive_uuid, position, audit_seq, audit_hash FROM standing`, z.unknown())
  reading.all(sql`SELECT document_id, number, symbol FROM taken LIMIT 1`, z.unknown())
}

/** Looks through the whole file; throws where it is damaged. */
export function lookThrough(connection: Connection): void {
  const { driver } = connection
  if (driver.pragma('quick_check', { simple: true }) !== 'ok') {
    throw new Sqlite.SqliteError('quick_check', 'SQLITE_CORRUPT')
  }
  for (const table of textTables) {
    driver.prepare(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`).run()
  }
  assertTables(connection)
}

/**
 * Bytes that are looked through at opening when no seal speaks for them: about a second. A larger index was most likely
 * left by a program that was killed, which its log makes whole; damage shows when it is met, and `verify` looks through it.
 */
const lookedThroughAtOpening = 32 << 20

/** Opens what is there, or says why it cannot be used. */
export function openIndex(path: string, trusted = false): Connection | Reason {
  if (!existsSync(path)) return 'missing'
  const seal = trusted ? 'intact' : sealState(path)
  if (seal === 'broken') return 'damaged'
  let connection: Connection | null = null
  try {
    connection = connect(openDriver(path))
    const { driver } = connection
    const isOurs = driver.pragma('application_id', { simple: true }) === indexApplicationId
    const version = driver.pragma('user_version', { simple: true })
    if (!isOurs || version !== indexVersion) {
      connection.close()
      return isOurs ? 'other-version' : 'damaged'
    }
    configure(connection)
    const isSmall = statSync(path).size <= lookedThroughAtOpening
    if (seal === 'unsealed' && isSmall) lookThrough(connection)
    else assertTables(connection)
    return connection
  } catch (error) {
    connection?.close()
    if (isDamageAtOpening(error)) return 'damaged'
    throw error
  }
}
