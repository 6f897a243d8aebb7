import { randomUUID } from 'node:crypto'
import { lstat, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import type { CancelSignal } from '../../../shared/contract/define.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { type ArchiveFolder, storedPath } from '../archive-folder.ts'
import { copyFile } from '../files/copy-file.ts'
import { digestOf } from '../files/read-through.ts'
import { targetError } from '../files/system-error.ts'
import { makeReadOnly, renameWhenFree, syncUp } from '../files/to-disk.ts'
import { keepAside } from './kept-aside.ts'

/**
 * Puts a copy in the place of an original that is damaged or gone: copy into staging while hashing → read back and compare
 * → what lies there is kept aside → rename. The copy is held against the name of the original, so that a backup that is
 * itself damaged changes nothing. A crash leaves either the old state, or the damaged file aside and the place empty,
 * which the next look finds.
 */
export async function repairFile(options: {
  readonly folder: ArchiveFolder
  readonly sha256: Sha256
  /** A file of a backup. */
  readonly source: string
  readonly moment: string
  readonly signal?: CancelSignal | undefined
}): Promise<{ keptAside: string | null; bytes: number }> {
  const { folder, sha256, source, moment, signal } = options
  const target = storedPath(folder, sha256)
  const staging = join(folder.staging, randomUUID())
  try {
    await mkdir(folder.staging, { recursive: true })
    const copied = await copyFile({ source, target: staging, signal })
    if (copied.sha256 !== sha256) throw new AppError('backup-file-changed', { name: source })
    const { sha256: staged } = await digestOf(staging, { signal })
    if (staged !== sha256) throw new AppError('copy-differs', { name: sha256 })
    await makeReadOnly(staging)
    const made = await mkdir(dirname(target), { recursive: true })
    const there = await lstat(target).catch(() => null)
    const keptAside = there === null ? null : await keepAside(folder, target, sha256, moment)
    try {
      await renameWhenFree(staging, target)
    } catch (error) {
      // Better the damaged file in its place than none.
      if (keptAside !== null)
        await renameWhenFree(join(folder.root, keptAside), target).catch(() => undefined)
      throw error
    }
    await syncUp(dirname(target), made)
    return { keptAside, bytes: copied.bytes }
  } catch (error) {
    throw targetError(folder.root, error)
  } finally {
    await rm(staging, { force: true }).catch(() => undefined)
  }
}
