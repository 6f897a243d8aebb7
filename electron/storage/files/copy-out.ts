import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import type { CancelSignal } from '../../../shared/contract/define.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { assertFree, moveIntoPlace, nameBeside } from './beside-target.ts'
import { copyFile } from './copy-file.ts'
import { targetError } from './system-error.ts'

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
  await assertFree(target, overwrite)
  const beside = nameBeside(target)
  try {
    const copied = await copyFile({ source, target: beside, signal })
    if (copied.sha256 !== sha256) throw new AppError('stored-file-damaged', { name })
    await moveIntoPlace(beside, target, overwrite)
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
