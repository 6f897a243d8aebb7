import { AppError } from '../../../shared/app-error.ts'
import type { ErrorCode } from '../../../shared/text/error-sentences.ts'
import { sentenceOf } from '../sentence-of.ts'

/** Codes that speak of one field without naming it. */
const fieldOfCode: Partial<Record<ErrorCode, string>> = {
  'fonds-code-taken': 'code',
  'inventory-number-taken': 'number',
  'dossier-number-taken': 'number',
  'secret-with-files': 'secrecy',
}

/**
 * Where a failure belongs: beside the field it names (a part of “fields.number”), or under the form.
 * `fields` are the names that the form shows.
 */
export function placeOfError<Field extends string>(
  error: unknown,
  fields: readonly Field[],
): { readonly field: Field | null; readonly sentence: string } {
  const sentence = sentenceOf(error)
  if (!(error instanceof AppError)) return { field: null, sentence }
  const whole = fieldOfCode[error.code] ?? String(error.details.field ?? '')
  const path = whole.split('.')
  // “meeting.number” is not “number”: a name of several parts is looked for first.
  const nested = fields.find((name) => name.includes('.') && whole.endsWith(name))
  const field = nested ?? fields.find((name) => path.includes(name)) ?? null
  return { field, sentence }
}
