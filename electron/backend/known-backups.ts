import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Entry = z.object({ uuid: z.string(), archive: z.string(), folder: z.string(), at: z.string() })
const Stored = z.object({ backups: z.array(Entry) })

/** A verified backup that this machine made: of which archive, lying where, into which folder, when. */
export type NotedBackup = z.infer<typeof Entry>

/** More than anyone keeps in as many places. */
const mostNoted = 60

/**
 * The verified backups of this machine, noted outside the archives, newest first: the catalogue that also knows them may be
 * the very thing that is damaged.
 */
export interface KnownBackups {
  /** By the archive's own name or, where that cannot be read any more, by its folder. */
  of(archive: { readonly uuid?: string | undefined; readonly folder: string }): NotedBackup[]
  note(backup: NotedBackup): void
}

export function createKnownBackups(settingsFolder: string): KnownBackups {
  const path = join(settingsFolder, 'known-backups.json')

  function read(): NotedBackup[] {
    if (!existsSync(path)) return []
    try {
      return Stored.parse(JSON.parse(readFileSync(path, 'utf8'))).backups
    } catch {
      // A help in need and no more: a damaged list is an empty one.
      return []
    }
  }

  return {
    of: ({ uuid, folder }) => read().filter((entry) => entry.uuid === uuid || entry.archive === folder),
    note: (backup) => {
      const others = read().filter((entry) => entry.folder !== backup.folder)
      mkdirSync(settingsFolder, { recursive: true })
      const apart = `${path}.new`
      writeFileSync(apart, JSON.stringify({ backups: [backup, ...others].slice(0, mostNoted) }, null, 2))
      renameSync(apart, path)
    },
  }
}
