import { truncateSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { openDriver } from './database/database.ts'

/** A lock of the operating system: it ends with the process that holds it, however that ends. */
export interface OsLock {
  release(): void
}

/**
 * Takes the lock of this (empty) file, or returns null where another process, or this one, holds it. The file stays: a
 * lock file that is deleted and made anew could be held twice. Subtle: on Linux and macOS a process loses its locks on a
 * file when it closes *any* handle of it, so nothing else may open the file.
 */
export function takeOsLock(path: string): OsLock | null {
  try {
    return hold(path)
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError) || error.code !== 'SQLITE_NOTADB') throw error
    // Stray bytes in it: nobody holds it, or the answer would have been “busy” before they were looked at.
    truncateSync(path)
    return hold(path)
  }
}

function hold(path: string): OsLock | null {
  // SQLite is used because it locks alike on every system, and Node itself offers no lock at all.
  const driver = openDriver(path, { timeout: 0 })
  try {
    // Or SQLite would put a journal beside it.
    driver.pragma('journal_mode = MEMORY')
    driver.exec('BEGIN EXCLUSIVE')
    return { release: () => driver.close() }
  } catch (error) {
    driver.close()
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}
