import type { ErrorCode } from './text/error-sentences.ts'

/** Values that an error sentence may name: the file, the row, the field, a limit. */
export type ErrorDetails = Readonly<Record<string, string | number>>

/** What crosses a process boundary: a code and the values its sentence names. */
export interface ErrorReport {
  readonly code: ErrorCode
  readonly details: ErrorDetails
}

/** A failure a person may meet. Its Vietnamese sentence stands in `text/error-sentences.ts`. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

/** The report of any thrown value; what is not an AppError becomes `internal` with its message. */
export function reportOf(error: unknown): ErrorReport {
  if (error instanceof AppError) return { code: error.code, details: error.details }
  return { code: 'internal', details: { message: error instanceof Error ? error.message : String(error) } }
}
