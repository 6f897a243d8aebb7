import { existsSync } from 'node:fs'
import { AppError } from '../../../shared/app-error.ts'
import type { CancelSignal } from '../../../shared/contract/define.ts'
import type { CheckOutcome } from '../../../shared/model/fixity.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { judgeFile, type Look } from '../../domain/fixity/judge-file.ts'
import { type ArchiveFolder, storedPath } from '../archive-folder.ts'
import { codeOf } from '../files/system-error.ts'
import { type PortionReading, readInPortions } from './read-in-portions.ts'

/** Large enough to be quick, small enough that a call waits no longer than the blink of an eye. */
const portionBytes = 32 * 1024 * 1024

/** Looking at one original, a portion at a time. */
export interface FileLook {
  /** The outcome once the file was read to its end; null while there is more. */
  next(signal?: CancelSignal): Promise<{ outcome: CheckOutcome; note: string } | null>
}

export function lookAtFile(
  folder: ArchiveFolder,
  sha256: Sha256,
  onBytes?: (bytes: number) => void,
): FileLook {
  const reading: PortionReading = readInPortions(storedPath(folder, sha256), onBytes)
  return {
    next: async (signal) => {
      const look = await reading.next(portionBytes, signal).then(
        (found): Look | null => (found === null ? null : { found }),
        (error: unknown): Look => {
          if (error instanceof AppError && error.code === 'cancelled') throw error
          // The stick was pulled or the folder moved: that says nothing about any one file.
          if (!existsSync(folder.catalogue))
            throw new AppError('archive-gone', { folder: folder.root }, error)
          return { problem: error instanceof AppError ? error.code : codeOf(error) || String(error) }
        },
      )
      return look === null ? null : judgeFile(sha256, look)
    },
  }
}

/** Looks at one original from its beginning to its end. */
export async function lookThroughFile(
  folder: ArchiveFolder,
  sha256: Sha256,
  options: { readonly onBytes?: (bytes: number) => void; readonly signal?: CancelSignal } = {},
): Promise<{ outcome: CheckOutcome; note: string }> {
  const look = lookAtFile(folder, sha256, options.onBytes)
  for (;;) {
    const judged = await look.next(options.signal)
    if (judged !== null) return judged
  }
}
