import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { realPath } from '../files/inside-folder.ts'
import { storedName } from '../files/stored-files.ts'
import { readManifest } from './manifest.ts'

/** A backup of this archive whose manifest is as it was written. */
export interface KnownBackup {
  readonly folder: string
  readonly createdAt: string
  /** The originals that were whole when it was made. */
  readonly holds: ReadonlySet<string>
}

/** A folder with more than this many in it is no place for backups. */
const mostEntries = 500

/** Every backup of an archive in or beside these places, newest first. What cannot be read is passed over. */
export async function findBackups(places: readonly string[], archiveUuid: string): Promise<KnownBackup[]> {
  const folders = new Set<string>()
  for (const place of places) {
    // A place noted in the log is a backup itself: its sisters lie beside it, where it may be gone.
    for (const near of [place, dirname(place)]) {
      folders.add(realPath(near))
      for (const name of await namesIn(near)) folders.add(realPath(join(near, name)))
    }
  }
  const backups: KnownBackup[] = []
  for (const folder of folders) {
    const backup = await readBackup(folder, archiveUuid)
    if (backup !== null) backups.push(backup)
  }
  return backups.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .slice(0, mostEntries)
    .map(({ name }) => name)
}

async function readBackup(folder: string, archiveUuid: string): Promise<KnownBackup | null> {
  const manifest = await readManifest(folder).catch(() => null)
  if (manifest === null || manifest.archive.uuid !== archiveUuid) return null
  const holds = new Set(
    manifest.files.filter(({ path, sha256 }) => path === storedName(sha256)).map(({ sha256 }) => sha256),
  )
  return { folder, createdAt: manifest.createdAt, holds }
}

/** The backups that have an original, newest first, with where it lies in each. */
export async function copiesOf(
  backups: readonly KnownBackup[],
  sha256: Sha256,
): Promise<{ backup: KnownBackup; path: string }[]> {
  const copies = backups
    .filter(({ holds }) => holds.has(sha256))
    .map((backup) => ({ backup, path: join(backup.folder, storedName(sha256)) }))
  const there = await Promise.all(
    copies.map(({ path }) =>
      stat(path).then(
        (found) => found.isFile(),
        () => false,
      ),
    ),
  )
  return copies.filter((_, index) => there[index])
}
