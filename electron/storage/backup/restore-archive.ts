import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import type { CancelSignal, Progress } from '../../../shared/contract/define.ts'
import type { CopyReport } from '../../../shared/model/archive.ts'
import { archiveFolder } from '../archive-folder.ts'
import { isInside, realPath } from '../files/inside-folder.ts'
import { targetError } from '../files/system-error.ts'
import { syncFolder } from '../files/to-disk.ts'
import { isNetworkShare } from '../network-share.ts'
import { beginApart } from './apart-folder.ts'
import { copyBack } from './copy-back.ts'
import { assertEnoughSpace } from './enough-space.ts'
import { findBackup, refuseStrangers } from './find-backup.ts'
import { catalogueName, readManifest } from './manifest.ts'
import { rereadAll } from './reread.ts'

export interface RestoreOptions {
  /** A backup, or a folder that holds just one. */
  readonly from: string
  /** A new or empty folder. */
  readonly to: string
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: CancelSignal
}

/**
 * A backup back into a new archive. A backup in which one byte is not as it was written is refused with the file's name;
 * the archive is written beside its place and read back, so at `to` there is all of it or nothing. `verified` is false
 * for a backup that was incomplete when it was made: what it has is there, `verify` names what it has not.
 */
export async function restoreArchive(options: RestoreOptions): Promise<CopyReport> {
  const { onProgress = () => undefined, signal } = options
  const to = resolve(options.to)
  const place = realPath(to)
  assertUsable(place, to)
  const backup = await findBackup(resolve(options.from))
  if (isInside(place, backup)) throw new AppError('target-inside-backup', { folder: to })
  const manifest = await readManifest(backup)
  await refuseStrangers(backup, manifest)
  const { files } = manifest
  await assertEnoughSpace(
    dirname(place),
    files.map((file) => file.bytes),
  )
  const apart = await beginApart(dirname(place), basename(place), '.dang-khoi-phuc')
  try {
    await copyBack({ backup, manifest, to: apart.path, onProgress, signal })
    await rereadAll({ folder: apart.path, files, onProgress, signal })
    await makePlaces(apart.path)
    // Windows renames nothing onto a folder, even an empty one.
    if (existsSync(place)) await rmdir(place)
    await apart.become(place)
  } catch (error) {
    throw targetError(place, error)
  } finally {
    await apart.end()
  }
  const originals = files.filter(({ path }) => path !== catalogueName)
  const bytes = originals.reduce((sum, file) => sum + file.bytes, 0)
  return { to, files: originals.length, bytes, verified: manifest.damaged.length === 0 }
}

function assertUsable(place: string, shown: string): void {
  if (basename(place) === '') throw new AppError('target-is-drive', { folder: shown })
  if (existsSync(place)) {
    if (!statSync(place).isDirectory()) throw new AppError('not-a-folder', { folder: shown })
    if (readdirSync(place).length > 0) throw new AppError('folder-not-empty', { folder: shown })
  }
  if (isNetworkShare(place)) throw new AppError('network-share', { folder: shown })
}

/** The empty places of an archive, which a backup does not carry. */
async function makePlaces(root: string): Promise<void> {
  const { files, staging, derived, backups } = archiveFolder(root)
  for (const folder of [files, staging, derived, backups]) await mkdir(folder, { recursive: true })
  await syncFolder(join(root, 'files'))
  await syncFolder(root)
}
