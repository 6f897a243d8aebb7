import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import { WriterInfo } from '../../shared/model/archive.ts'
import type { ArchiveFolder } from './archive-folder.ts'
import { type OsLock, takeOsLock } from './os-lock.ts'

/** The right to be the one writer of an archive. */
export interface WriterLock {
  release(): void
}

/** One writer per archive. Whoever comes second is told who has it, where that is known. */
export function takeWriterLock(folder: ArchiveFolder): WriterLock | { readonly heldBy: WriterInfo | null } {
  const lock = tryLock(folder)
  if (lock === null) return { heldBy: readWriter(folder) }
  const forget = () => rmSync(folder.writerInfo, { force: true })
  // What a writer that was killed left would name the wrong person; that there was one stays known until it is looked into.
  noteUncleanEnd(folder)
  clearLeftovers(folder)
  let held = true
  return {
    release: () => {
      if (!held) return
      held = false
      try {
        // Before the lock goes, or the next writer's name could be wiped.
        forget()
      } catch {
        // A disk that fails: the next writer wipes it.
      }
      lock.release()
    },
  }
}

function tryLock(folder: ArchiveFolder): OsLock | null {
  try {
    return takeOsLock(folder.writerLock)
  } catch (error) {
    throw new AppError('read-only-folder', { folder: folder.root }, error)
  }
}

function noteUncleanEnd(folder: ArchiveFolder): void {
  try {
    if (existsSync(folder.writerInfo)) renameSync(folder.writerInfo, folder.uncleanEnd)
  } catch {
    // A disk that refuses this will be noticed by the first change.
  }
}

/** Files of a moment, which a kill or a failing disk left: words that were not finished, probes of `canWrite`. */
const passing = /^(writer\.json(\..+)?|\.hoso-[0-9a-f-]{36}\.tmp)$/

function clearLeftovers(folder: ArchiveFolder): void {
  try {
    for (const name of readdirSync(folder.root)) {
      if (passing.test(name)) rmSync(join(folder.root, name), { force: true })
    }
  } catch {
    // They are in nobody's way; the next writer tries again.
  }
}

/** Leaves word for others who has the archive open. For whoever holds the lock only; a disk that refuses stops nobody. */
export function describeWriter(folder: ArchiveFolder, who: WriterInfo): void {
  const apart = `${folder.writerInfo}.${randomUUID()}`
  try {
    writeFileSync(apart, JSON.stringify(who))
    renameSync(apart, folder.writerInfo)
  } catch {
    // Whoever comes second is told that somebody has it, and not who.
  }
}

/** The end of the last writer that was not clean and has not been looked into; null where it was. */
export function uncleanEnd(folder: ArchiveFolder): { readonly writer: WriterInfo | null } | null {
  return existsSync(folder.uncleanEnd) ? { writer: readWriterAt(folder.uncleanEnd) } : null
}

/** Asks the next start to look into this archive as after an end that was not clean. */
export function markUnclean(folder: ArchiveFolder): void {
  try {
    writeFileSync(folder.uncleanEnd, JSON.stringify(readWriter(folder)))
  } catch {
    // A disk that takes nothing any more will be noticed at the next start in any case.
  }
}

const readWriter = (folder: ArchiveFolder): WriterInfo | null => readWriterAt(folder.writerInfo)

/** Only a word: missing or unreadable, it never stands in anybody's way. */
function readWriterAt(path: string): WriterInfo | null {
  try {
    return WriterInfo.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}
