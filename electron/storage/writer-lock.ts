import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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
  if (existsSync(folder.writerInfo)) renameSync(folder.writerInfo, folder.uncleanEnd)
  let held = true
  return {
    release: () => {
      if (!held) return
      held = false
      // Before the lock goes, or the next writer's name could be wiped.
      forget()
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

/** Leaves word for others who has the archive open. For whoever holds the lock only. */
export function describeWriter(folder: ArchiveFolder, who: WriterInfo): void {
  const apart = `${folder.writerInfo}.${randomUUID()}`
  writeFileSync(apart, JSON.stringify(who))
  renameSync(apart, folder.writerInfo)
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
