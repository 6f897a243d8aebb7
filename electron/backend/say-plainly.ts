import { existsSync } from 'node:fs'
import { AppError } from '../../shared/app-error.ts'
import { catalogueWords, systemAdvice, systemProblem } from '../../shared/text/system-problems.ts'
import type { ArchiveFolder } from '../storage/archive-folder.ts'
import { codeOf, targetError } from '../storage/files/system-error.ts'
import { markUnclean } from '../storage/writer-lock.ts'

/** A code of the system: `EIO`, not `ERR_INVALID_ARG_TYPE`, which is a mistake of ours. */
const isSystemCode = (code: string): boolean => /^E[A-Z0-9]+$/.test(code)

/**
 * What the system or SQLite threw, as something a person can act on: the disk is full, the folder is gone, the rights are
 * lost, another program holds the catalogue, the catalogue is damaged. Anything else stays what it is.
 */
export function sayPlainly(error: unknown, folder: ArchiveFolder | null): unknown {
  const code = codeOf(error)
  if (error instanceof AppError || folder === null || !(isSystemCode(code) || code.startsWith('SQLITE_')))
    return error
  if (!existsSync(folder.catalogue)) return new AppError('archive-gone', { folder: folder.root }, error)
  if (code === 'SQLITE_FULL') return new AppError('disk-full', { name: catalogueWords }, error)
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    markUnclean(folder)
    return new AppError('catalogue-damaged', { folder: folder.root }, error)
  }
  if (/^SQLITE_(BUSY|LOCKED|READONLY|IOERR|CANTOPEN|PERM)/.test(code)) {
    const details = { folder: folder.root, problem: systemProblem(code), advice: systemAdvice(code) }
    return new AppError('catalogue-not-writable', details, error)
  }
  if (code.startsWith('SQLITE_')) return error
  const path = error instanceof Error && 'path' in error ? String(error.path) : folder.root
  return targetError(path, error)
}
