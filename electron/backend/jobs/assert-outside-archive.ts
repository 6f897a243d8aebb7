import { AppError } from '../../../shared/app-error.ts'
import type { ArchiveFolder } from '../../storage/archive-folder.ts'
import { isInside } from '../../storage/files/inside-folder.ts'

/** Nothing that leaves the archive may be written into it: it would replace the catalogue or an original, or be a stranger. */
export function assertOutsideArchive(target: string, folder: ArchiveFolder): void {
  if (isInside(target, folder.root)) throw new AppError('target-in-archive', { name: target })
}
