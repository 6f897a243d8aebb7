import { randomBytes } from 'node:crypto'
import { link, lstat, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import type { CancelSignal } from '../../../shared/contract/define.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { copyFile } from './copy-file.ts'
import { codeOf, targetError } from './system-error.ts'
import { syncFolder } from './to-disk.ts'

/** Copies an original out of the archive under another name: written beside, compared with its hash, then renamed. */
export async function copyOut(options: {
  readonly source: string
  readonly sha256: Sha256
  readonly target: string
  readonly overwrite: boolean
  readonly signal?: CancelSignal | undefined
}): Promise<void> {
  const { source, sha256, target, overwrite, signal } = options
  const name = basename(target)
  if (!overwrite) await assertFree(target)
  const beside = join(dirname(target), `.hoso-${randomBytes(8).toString('hex')}.tmp`)
  try {
    const copied = await copyFile({ source, target: beside, signal })
    if (copied.sha256 !== sha256) throw new AppError('stored-file-damaged', { name })
    await giveName(beside, target, overwrite)
  } catch (error) {
    await rm(beside, { force: true })
    if (!(error instanceof AppError)) throw targetError(target, error)
    throw renamed(error, name)
  }
}

/** Whoever saves a copy knows the paper by its speaking name, not by its hash or the name of a passing file. */
function renamed(error: AppError, name: string): AppError {
  if (error.code === 'source-gone') return new AppError('stored-file-missing', { name }, error)
  return new AppError(error.code, { ...error.details, name }, error.cause)
}

async function assertFree(target: string): Promise<void> {
  const there = await lstat(target).catch(() => null)
  if (there !== null) throw new AppError('target-exists', { name: basename(target) })
}

async function giveName(beside: string, target: string, overwrite: boolean): Promise<void> {
  if (overwrite) {
    await rename(beside, target)
  } else {
    // A rename would replace a file that came meanwhile; a link does not. Sticks (FAT) know no links.
    const linked = await link(beside, target).then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) === 'EEXIST') throw error
        return false
      },
    )
    if (linked) {
      await rm(beside)
    } else {
      await assertFree(target)
      await rename(beside, target)
    }
  }
  await syncFolder(dirname(target))
}
