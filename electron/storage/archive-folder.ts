import { join } from 'node:path'
import type { Sha256 } from '../../shared/model/ids.ts'

/** The places inside an archive folder (“kho”). */
export interface ArchiveFolder {
  readonly root: string
  readonly catalogue: string
  /** A catalogue made anew of the rows of a damaged one, until it has its place. */
  readonly rebuilt: string
  readonly search: string
  readonly files: string
  readonly staging: string
  readonly derived: string
  readonly backups: string
  /** Damaged originals whose place a good copy took; nothing in it is ever deleted. */
  readonly damaged: string
  readonly writerLock: string
  readonly writerInfo: string
  /** There while an end that was not clean has not been looked into. */
  readonly uncleanEnd: string
}

export function archiveFolder(root: string): ArchiveFolder {
  return {
    root,
    catalogue: join(root, 'catalogue.sqlite3'),
    rebuilt: join(root, 'catalogue.rebuilt.sqlite3'),
    search: join(root, 'search.sqlite3'),
    files: join(root, 'files'),
    // Inside the archive, so that the last step of filing is a rename on one disk.
    staging: join(root, 'staging'),
    derived: join(root, 'derived'),
    backups: join(root, 'backups'),
    damaged: join(root, 'damaged'),
    writerLock: join(root, 'writer.lock'),
    writerInfo: join(root, 'writer.json'),
    uncleanEnd: join(root, 'unclean-end.json'),
  }
}

/** `files/ab/cd/<sha256>`: two levels, so that no folder holds too many entries for Explorer. */
export function storedPath(folder: ArchiveFolder, sha256: Sha256): string {
  return join(folder.files, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}
