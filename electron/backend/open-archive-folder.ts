import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import type { BackendEvent } from '../../shared/contract/events.ts'
import type { OpenArchive } from '../../shared/model/archive.ts'
import type { Rules } from '../../shared/model/rules.ts'
import type { ArchiveFolder } from '../storage/archive-folder.ts'
import { type Connection, configureForWriting, connect, openDriver } from '../storage/database/database.ts'
import { assertKnownCatalogue, migrate } from '../storage/database/migrate.ts'
import { recordHistory } from '../storage/database/record-history.ts'
import { settleIntents } from '../storage/files/intents.ts'
import { codeOf } from '../storage/files/system-error.ts'
import { canWrite, isNetworkShare } from '../storage/network-share.ts'
import { openReadingCopy } from '../storage/reading-copy.ts'
import { finishRebuild, isCatalogueWhole, rebuildCatalogue } from '../storage/recovery/rebuild-catalogue.ts'
import { healPlaces, recover } from '../storage/recovery/recover.ts'
import { salvageCatalogue } from '../storage/recovery/salvage-catalogue.ts'
import { archiveRecord } from '../storage/repositories/archive.ts'
import { describeWriter, takeWriterLock, uncleanEnd } from '../storage/writer-lock.ts'
import { type ArchiveSession, createArchiveSession, type ReadingBecause } from './archive-session.ts'
import type { Host, Places } from './host.ts'
import { createKnownBackups } from './known-backups.ts'
import { theProgram } from './unit-of-work.ts'
import type { UpkeepPace } from './upkeep/upkeep.ts'

/** What an opened archive works with. */
export interface OpeningOptions {
  readonly host: Host
  readonly places: Places
  readonly programRules: Rules
  readonly now: () => Date
  readonly emit: (event: BackendEvent) => void
  /** When the archive may work by itself; null = never. */
  readonly upkeep: UpkeepPace | null
  /** Whether a person who is idle has to sign in again. */
  readonly locksWhenIdle: boolean
}

/**
 * A whole copy of the catalogue as the older program left it, before a newer one changes its tables. Written under another
 * name first: a copy that has its name is a whole one, and one that was cut short makes way for the next.
 */
function keepCopyBefore(connection: Connection, folder: ArchiveFolder, now: Date): void {
  const moment = now.toISOString().replace(/[:.]/g, '-')
  mkdirSync(folder.backups, { recursive: true })
  const apart = join(folder.backups, '.catalogue.dang-chep')
  rmSync(apart, { force: true })
  connection.driver.prepare('VACUUM INTO ?').run(apart)
  renameSync(apart, freeName(folder.backups, `catalogue-${moment}`))
}

/** A clock that was set back must not stand in the way of a copy, nor a copy in that of another. */
function freeName(place: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(place, `${number === 1 ? name : `${name} (${number})`}.sqlite3`)
    if (!existsSync(path)) return path
  }
}

/** Opens for writing where that is safe, else for reading with the reason. */
export function openArchiveFolder(
  folder: ArchiveFolder,
  options: OpeningOptions,
  machine: string,
): ArchiveSession {
  const session = (
    connection: Connection,
    release: () => void,
    because: ReadingBecause | null,
    salvage: OpenArchive['salvage'] = null,
  ) =>
    createArchiveSession({
      folder,
      connection,
      release,
      readingBecause: because,
      salvage,
      temporary: options.places.temporary,
      programRules: options.programRules,
      host: options.host,
      now: options.now,
      emit: options.emit,
      upkeep: options.upkeep,
      locksWhenIdle: options.locksWhenIdle,
    })

  const forReading = (because: ReadingBecause): ArchiveSession => {
    mkdirSync(options.places.temporary, { recursive: true })
    try {
      const copy = openReadingCopy(folder, options.places.temporary)
      return session(copy.connection, copy.close, because)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'catalogue-damaged') throw error
      return salvaged()
    }
  }

  const salvaged = (): ArchiveSession => {
    mkdirSync(options.places.temporary, { recursive: true })
    const known = newestBackupOf(folder, options.places.settings)
    try {
      const { connection, tables, close } = salvageCatalogue(folder, options.places.temporary)
      const salvage = { tables: [...tables], newestBackup: known }
      return session(connection, close, { code: 'catalogue-damaged', writer: null }, salvage)
    } catch (error) {
      if (known === null || !(error instanceof AppError) || error.code !== 'catalogue-damaged') throw error
      // Nothing can be read at all: then at least where the way back lies.
      throw new AppError('catalogue-lost', { folder: folder.root, backup: known.folder }, error)
    }
  }

  if (isNetworkShare(folder.root)) return forReading({ code: 'network-share', writer: null })
  if (!canWrite(folder.root)) return forReading({ code: 'read-only-folder', writer: null })
  const lock = takeWriterLock(folder)
  if ('heldBy' in lock) return forReading({ code: 'locked', writer: lock.heldBy })

  try {
    return session(openForWriting(folder, options, machine), lock.release, null)
  } catch (error) {
    lock.release()
    const code = codeOf(error)
    const isDamage = code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')
    if (isDamage || code === 'catalogue-damaged') return salvaged()
    throw error
  }
}

/** The catalogue with everything put in order that an end that was not clean left behind. */
function openForWriting(folder: ArchiveFolder, options: OpeningOptions, machine: string): Connection {
  const now = options.now()
  finishRebuild(folder, now)
  const left = uncleanEnd(folder)
  const catalogueRebuilt = left !== null && makeWhole(folder, options.places.temporary, now)
  const connection = connect(openDriver(folder.catalogue))
  try {
    assertKnownCatalogue(connection.driver)
    configureForWriting(connection.driver)
    migrate(connection.driver, () => keepCopyBefore(connection, folder, now))
    recordHistory(connection.driver)
    const officer = archiveRecord(connection.reading)?.officer.name ?? ''
    describeWriter(folder, { officer, machine, since: now.toISOString() })
    healPlaces(folder)
    const settled = settleIntents(connection, folder)
    if (left !== null)
      recover(connection, folder, { writer: left.writer, settled, catalogueRebuilt, by: theProgram, now })
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Refuses a damaged catalogue, unless it can be made anew without losing a row; then true. */
function makeWhole(folder: ArchiveFolder, temporary: string, now: Date): boolean {
  if (isCatalogueWhole(folder)) return false
  mkdirSync(temporary, { recursive: true })
  if (rebuildCatalogue(folder, temporary, now)) return true
  throw new AppError('catalogue-damaged', { folder: folder.root })
}

/** The last verified backup as this machine noted it, outside the archive. */
function newestBackupOf(
  folder: ArchiveFolder,
  settings: string,
): NonNullable<OpenArchive['salvage']>['newestBackup'] {
  const noted = createKnownBackups(settings).of({ folder: folder.root })
  const known = noted.map((entry) => ({
    folder: entry.folder,
    at: entry.at,
    there: existsSync(join(entry.folder, 'manifest.json')),
  }))
  // One that can be reached now is worth more than a newer one on a stick that is not here.
  return known.find(({ there }) => there) ?? known[0] ?? null
}
