import { join } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import type { CancelSignal, Progress } from '../../../shared/contract/define.ts'
import { stepLabels } from '../../../shared/text/problem-sentences.ts'
import { digestOf } from '../files/read-through.ts'
import { codeOf } from '../files/system-error.ts'
import type { ManifestFile } from './manifest.ts'

/**
 * Reads a finished copy back whole and compares it. Refuses the first file that differs with `backup-differs`. What it
 * cannot see: the system may answer from its memory instead of the disk, so a stick that lies about its size is found out
 * for certain only when it is read after being plugged in anew (restoring always checks).
 */
export async function rereadAll(options: {
  readonly folder: string
  readonly files: readonly ManifestFile[]
  readonly onProgress: (progress: Progress) => void
  readonly signal: CancelSignal | undefined
}): Promise<void> {
  const { folder, files, onProgress, signal } = options
  const total = files.reduce((sum, file) => sum + file.bytes, 0)
  let done = 0
  for (const [index, { path, sha256, bytes }] of files.entries()) {
    const label = stepLabels.rereading(index + 1, files.length)
    const onBytes = (read: number) => {
      done += read
      onProgress({ done: Math.min(done, total), total, label })
    }
    const found = await digestOf(join(folder, path), { onBytes, signal }).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'cancelled') throw error
      throw new AppError('backup-differs', { name: path, problem: codeOf(error) }, error)
    })
    if (found.sha256 !== sha256 || found.bytes !== bytes) throw new AppError('backup-differs', { name: path })
  }
}
