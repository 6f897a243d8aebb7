import { AppError } from '../../shared/app-error.ts'
import type { OpenArchive } from '../../shared/model/archive.ts'

/** Why this process may only read. */
export function refusalToWrite({
  folder,
  readingBecause: because,
}: Pick<OpenArchive, 'folder' | 'readingBecause'>): AppError {
  if (because?.code === 'locked') {
    return new AppError('locked', {
      officer: because.writer?.officer ?? '',
      machine: because.writer?.machine ?? '',
    })
  }
  return new AppError(because?.code ?? 'read-only-folder', { folder })
}
