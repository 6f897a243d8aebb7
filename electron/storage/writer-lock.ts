import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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
  // What a writer that was killed left would name the wrong person.
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

/** Only a word: missing or unreadable, it never stands in anybody's way. */
function readWriter(folder: ArchiveFolder): WriterInfo | null {
  try {
    return WriterInfo.parse(JSON.parse(readFileSync(folder.writerInfo, 'utf8')))
  } catch {
    return null
  }
}
