import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { RecentArchive } from '../../shared/model/archive.ts'

const Entry = z.object({ folder: z.string(), name: z.string(), openedAt: z.string() })
const Stored = z.object({ archives: z.array(Entry) })
type Entry = z.infer<typeof Entry>

/** More than anyone has; the oldest falls off. */
const mostRecent = 12

const idOf = (folder: string): string => createHash('sha256').update(folder).digest('hex').slice(0, 16)

/** Archives opened on this machine by this person, newest first. */
export interface RecentArchives {
  list(): RecentArchive[]
  folderOf(id: string): string | undefined
  remember(entry: Entry): void
  forget(id: string): void
}

export function createRecentArchives(settingsFolder: string): RecentArchives {
  const path = join(settingsFolder, 'recent-archives.json')

  function read(): Entry[] {
    if (!existsSync(path)) return []
    try {
      return Stored.parse(JSON.parse(readFileSync(path, 'utf8'))).archives
    } catch {
      // Only a convenience: a damaged list is an empty one, the archives themselves are not touched.
      return []
    }
  }

  function write(archives: readonly Entry[]): void {
    mkdirSync(settingsFolder, { recursive: true })
    const apart = `${path}.new`
    writeFileSync(apart, JSON.stringify({ archives }, null, 2))
    renameSync(apart, path)
  }

  return {
    list: () =>
      read().map((entry) => ({
        ...entry,
        id: idOf(entry.folder),
        exists: existsSync(join(entry.folder, 'catalogue.sqlite3')),
      })),
    folderOf: (id) => read().find((entry) => idOf(entry.folder) === id)?.folder,
    remember: (entry) =>
      write([entry, ...read().filter((other) => other.folder !== entry.folder)].slice(0, mostRecent)),
    forget: (id) => write(read().filter((entry) => idOf(entry.folder) !== id)),
  }
}
