import { lstat, mkdir, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import { Sha256 } from '../../../shared/model/ids.ts'
import { type ArchiveFolder, storedPath } from '../archive-folder.ts'
import { copyFile } from './copy-file.ts'
import { digestOf, type ReadingOptions } from './read-through.ts'
import { targetError } from './system-error.ts'
import { makeReadOnly, renameWhenFree, syncUp } from './to-disk.ts'

// The careful way in, in order: intent row → copyToStaging → hash into the intent → settleStaged → document and end of
// the intent in one transaction. After each step a crash leaves either a paper that is filed or nothing: see intents.ts.

/** Copies a source into staging, hashing on the way. The source is never moved or changed. */
export async function copyToStaging(
  options: ReadingOptions & { readonly source: string; readonly staging: string },
): Promise<{ sha256: Sha256; bytes: number }> {
  const { source, staging, ...reading } = options
  await mkdir(dirname(staging), { recursive: true }).catch((error: unknown) => {
    throw targetError(dirname(staging), error)
  })
  const { sha256, bytes } = await copyFile({ source, target: staging, ...reading })
  if (bytes === 0) {
    await rm(staging, { force: true })
    throw new AppError('empty', { name: basename(source) })
  }
  return { sha256: Sha256.parse(sha256), bytes }
}

/**
 * Reads a staged copy back, compares it, and gives it its place under files/. Where the same bytes lie there already the
 * staged copy goes. A staged copy that differs is left for the caller to undo.
 */
export async function settleStaged(options: {
  readonly folder: ArchiveFolder
  readonly staging: string
  readonly sha256: Sha256
}): Promise<void> {
  const { folder, staging, sha256 } = options
  const target = storedPath(folder, sha256)
  try {
    const staged = await digestOf(staging)
    if (staged.sha256 !== sha256) throw new AppError('copy-differs')
    if (await isStored(target, sha256)) {
      await rm(staging)
      // What an unclean end left may not have reached the disk yet.
      await syncUp(dirname(target), folder.files)
      return
    }
    const made = await mkdir(dirname(target), { recursive: true })
    await makeReadOnly(staging)
    await renameWhenFree(staging, target)
    await syncUp(dirname(target), made)
  } catch (error) {
    throw targetError(folder.root, error)
  }
}

/** Whether these bytes lie there already. Other bytes under their name are damage, which nothing may paint over. */
async function isStored(target: string, sha256: Sha256): Promise<boolean> {
  const there = await lstat(target).catch(() => null)
  if (there === null) return false
  const stored = there.isFile() ? await digestOf(target) : null
  if (stored?.sha256 !== sha256) throw new AppError('stored-file-damaged')
  return true
}
