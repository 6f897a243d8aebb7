import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { AppError } from '../../shared/app-error.ts'
import type { ArchiveFolder } from './archive-folder.ts'
import { copyCatalogueFiles } from './copy-catalogue-files.ts'
import { type Connection, connect, openDriver } from './database/database.ts'
import { assertKnownCatalogue, migrate } from './database/migrate.ts'
import { codeOf, sourceError } from './files/system-error.ts'
import { isNetworkShare } from './network-share.ts'

/** A reader's own copy of the catalogue. */
export interface ReadingCopy {
  readonly connection: Connection
  /** Closes the connection and removes the copy. */
  close(): void
}

const folderName = /^reading-(\d+)-/

/**
 * Opens a consistent temporary copy of the catalogue: the state of this moment, while a writer goes on undisturbed. The
 * archive's folder is not written to, and an older catalogue is brought up to date in the copy only.
 */
export function openReadingCopy(folder: ArchiveFolder, temporaryFolder: string): ReadingCopy {
  if (!existsSync(folder.catalogue)) throw new AppError('not-an-archive', { folder: folder.root })
  removeLeftovers(temporaryFolder)
  const place = join(temporaryFolder, `reading-${process.pid}-${randomUUID()}`)
  mkdirSync(place, { recursive: true })
  // On Windows a file that is still open cannot be removed; it goes as a leftover later.
  const remove = () => rmSync(place, { recursive: true, force: true, maxRetries: 3 })
  try {
    const connection = copyAndOpen(folder, join(place, 'catalogue.sqlite3'))
    return {
      connection,
      close: () => {
        connection.close()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

function copyAndOpen(folder: ArchiveFolder, copy: string): Connection {
  // In place only beside a writer of this machine, whose shared memory is there already. Elsewhere SQLite would put some
  // of its own into the folder (impossible without the right to write, wrong across machines): there files are copied.
  if (!isNetworkShare(folder.root) && existsSync(`${folder.catalogue}-shm`)) {
    try {
      return vacuumInto(folder.catalogue, copy)
    } catch (error) {
      if (!(error instanceof Sqlite.SqliteError)) throw error
      if (error.code === 'SQLITE_FULL') throw new AppError('disk-full', { name: basename(copy) }, error)
    }
  }
  return openCopiedFiles(folder, copy)
}

function vacuumInto(catalogue: string, copy: string): Connection {
  const original = openDriver(catalogue, { readonly: true, fileMustExist: true })
  try {
    original.prepare('VACUUM INTO ?').run(copy)
  } finally {
    original.close()
  }
  return openCopy(copy)
}

function openCopiedFiles(folder: ArchiveFolder, copy: string): Connection {
  let failure = new AppError('catalogue-busy', { folder: folder.root })
  for (const pause of [0, 100, 500]) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    try {
      if (copyCatalogueFiles(folder.catalogue, copy)) return openCopy(copy)
      failure = new AppError('catalogue-busy', { folder: folder.root })
    } catch (error) {
      if (error instanceof AppError) throw error
      failure =
        error instanceof Sqlite.SqliteError
          ? new AppError('catalogue-damaged', { folder: folder.root }, error)
          : sourceError(folder.catalogue, error)
    }
  }
  throw failure
}

function openCopy(copy: string): Connection {
  const driver = openDriver(copy, { fileMustExist: true })
  try {
    // Takes the log in; one file is left.
    driver.pragma('journal_mode = DELETE')
    assertKnownCatalogue(driver)
    const health = driver.pragma('quick_check(1)', { simple: true })
    if (health !== 'ok') throw new Sqlite.SqliteError(String(health), 'SQLITE_CORRUPT')
    migrate(driver)
    driver.pragma('query_only = ON')
    return connect(driver)
  } catch (error) {
    driver.close()
    throw error
  }
}

/** Copies whose process was ended before it could remove them. */
function removeLeftovers(temporaryFolder: string): void {
  for (const name of existsSync(temporaryFolder) ? readdirSync(temporaryFolder) : []) {
    const owner = folderName.exec(name)?.[1]
    if (owner === undefined || isRunning(Number(owner))) continue
    rmSync(join(temporaryFolder, name), { recursive: true, force: true })
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // Somebody else's process: it runs.
    return codeOf(error) === 'EPERM'
  }
}
