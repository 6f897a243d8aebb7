import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import { isSystemFile } from '../files/system-files.ts'
import { brokenMark } from './backup-name.ts'
import { catalogueName, type Manifest, manifestHashName, manifestName } from './manifest.ts'

/** The backup that a person means: the folder itself, or the only one in it (they chose the stick). */
export async function findBackup(from: string): Promise<string> {
  const isBackup = (folder: string) => existsSync(join(folder, manifestName))
  if (isBackup(from)) return from
  const entries = await readdir(from, { withFileTypes: true }).catch(() => [])
  const backups = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !entry.name.endsWith(brokenMark))
    .map((entry) => join(from, entry.name))
    .filter(isBackup)
  const [only] = backups
  if (only === undefined) throw new AppError('not-a-backup', { folder: from })
  if (backups.length === 1) return only
  const names = backups.map((folder) => `“${basename(folder)}”`).join(', ')
  throw new AppError('several-backups', { folder: from, names })
}

/** Refuses a backup with files in it that the manifest does not name. What the system puts into any folder is no sign. */
export async function refuseStrangers(backup: string, { files }: Manifest): Promise<void> {
  const known = new Set([manifestName, manifestHashName, catalogueName, ...files.map(({ path }) => path)])
  const walk = async (inside: string): Promise<void> => {
    for (const entry of await readdir(join(backup, inside), { withFileTypes: true })) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (entry.isDirectory()) {
        if (!isSystemFile(entry.name)) await walk(path)
      } else if (!known.has(path) && !isSystemFile(entry.name)) {
        throw new AppError('backup-file-extra', { name: path })
      }
    }
  }
  await walk('')
}
