import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import type { ArchiveFolder } from '../archive-folder.ts'
import { openDriver } from '../database/database.ts'
import { codeOf } from '../files/system-error.ts'
import { checkAudit } from '../verify/check-audit.ts'
import { brokenReferences, integrityProblems } from '../verify/check-catalogue.ts'
import { collectFindings } from '../verify/findings.ts'
import { salvageCatalogue } from './salvage-catalogue.ts'

/** SQLite's quick check of a catalogue that nobody has open; nothing is written to it. */
export function isCatalogueWhole({ catalogue }: ArchiveFolder): boolean {
  try {
    const driver = openDriver(catalogue, { readonly: true, fileMustExist: true })
    try {
      return driver.pragma('quick_check(1)', { simple: true }) === 'ok'
    } finally {
      driver.close()
    }
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))) return false
    throw error
  }
}

/**
 * Where only what can be made anew is damaged (an index, a free page), every row can still be read: a new catalogue of the
 * same rows takes its place, and the damaged one is kept aside. False where a row is lost or the log does not hang together:
 * then a person decides, with a backup in hand. For whoever holds the writer's lock.
 */
export function rebuildCatalogue(folder: ArchiveFolder, temporaryFolder: string, now: Date): boolean {
  rmSync(folder.rebuilt, { force: true })
  if (!writeRebuilt(folder, temporaryFolder)) {
    rmSync(folder.rebuilt, { force: true })
    return false
  }
  syncFile(folder.rebuilt)
  putRebuilt(folder, now)
  return true
}

function writeRebuilt(folder: ArchiveFolder, temporaryFolder: string): boolean {
  try {
    const { connection, tables, close } = salvageCatalogue(folder, temporaryFolder)
    try {
      const { reading, driver } = connection
      const log = collectFindings()
      checkAudit(reading, log, null)
      const sound =
        tables.every(({ whole }) => whole) &&
        log.problems.length === 0 &&
        integrityProblems(reading).length === 0 &&
        brokenReferences(reading).length === 0
      if (!sound) return false
      driver.pragma('query_only = OFF')
      driver.prepare('VACUUM INTO ?').run(folder.rebuilt)
      return true
    } finally {
      close()
    }
  } catch (error) {
    // A newer program's catalogue is none of ours to touch; anything else is damage that cannot be put right.
    if (error instanceof AppError && error.code === 'newer-archive') throw error
    return false
  }
}

/** The damaged catalogue goes first, so that its log never meets the new one; `finishRebuild` goes on after a crash. */
function putRebuilt(folder: ArchiveFolder, now: Date): void {
  mkdirSync(folder.damaged, { recursive: true })
  const aside = join(folder.damaged, `${now.toISOString().replaceAll(':', '-')} catalogue.sqlite3`)
  if (existsSync(folder.catalogue)) renameSync(folder.catalogue, aside)
  if (existsSync(`${folder.catalogue}-wal`)) renameSync(`${folder.catalogue}-wal`, `${aside}-wal`)
  rmSync(`${folder.catalogue}-shm`, { force: true })
  renameSync(folder.rebuilt, folder.catalogue)
}

/** A rebuilt catalogue that a crash kept from its place takes it now; one beside a catalogue was never finished. */
export function finishRebuild(folder: ArchiveFolder, now: Date): void {
  if (!existsSync(folder.rebuilt)) return
  if (existsSync(folder.catalogue)) rmSync(folder.rebuilt, { force: true })
  else putRebuilt(folder, now)
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
