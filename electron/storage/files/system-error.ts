import { basename } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import { systemProblem } from '../../../shared/text/system-problems.ts'

/** The system's code of a failure, e.g. `ENOSPC`; empty where there is none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const nameOf = (path: string): string => basename(path) || path

/** Enough of an overlong name to know it by. */
const shortened = (name: string): string => `${[...name].slice(0, 60).join('')}…`

/** A failure at the file that is being read. */
export function sourceError(path: string, error: unknown): AppError {
  if (error instanceof AppError) return error
  const name = nameOf(path)
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('source-gone', { name }, error)
    case 'ELOOP':
      return new AppError('link', { name }, error)
    case 'ENAMETOOLONG':
      return new AppError('name-too-long', { name: shortened(name) }, error)
    default:
      return new AppError('unreadable', { name }, error)
  }
}

/** A failure at the place that is being written. */
export function targetError(path: string, error: unknown): AppError {
  if (error instanceof AppError) return error
  const name = nameOf(path)
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'SQLITE_FULL':
      return new AppError('disk-full', { name }, error)
    case 'EFBIG':
      return new AppError('file-too-large-for-disk', { name }, error)
    case 'EEXIST':
      return new AppError('target-exists', { name }, error)
    case 'ENAMETOOLONG':
      return new AppError('name-too-long', { name: shortened(name) }, error)
    default:
      return new AppError('target-not-writable', { name, problem: problemOf(error) }, error)
  }
}

/**
 * Whatever the system or SQLite failed at, as a failure that a person can read; our own refusals and true surprises stay
 * as they are. For the places where nobody nearer knows what was being done.
 */
export function diskError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error
  const code = codeOf(error)
  const isSqlite = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY|LOCKED|PERM|NOLFS|AUTH|PROTOCOL)/.test(code)
  const isDamage = /^SQLITE_(CORRUPT|NOTADB)/.test(code)
  if (!isSqlite && !isDamage && !('errno' in error)) return error
  const name = 'path' in error ? nameOf(String(error.path)) : 'catalogue.sqlite3'
  if (isDamage) return new AppError('catalogue-unreadable', {}, error)
  if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(code)) return new AppError('disk-full', { name }, error)
  return new AppError('disk-refused', { name, problem: systemProblem(code) }, error)
}

const problemOf = (error: unknown): string =>
  codeOf(error) === '' && error instanceof Error ? error.message : systemProblem(codeOf(error))
