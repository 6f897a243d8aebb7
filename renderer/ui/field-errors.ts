import { AppError } from '../../shared/app-error.ts'
import { sentenceOf } from './sentence-of.ts'

/**
 * Where a failure belongs: beside the field it names (the last part of “fields.number”), or under the form.
 * `fields` are the names that the form shows.
 */
export function placeOfError<Field extends string>(
  error: unknown,
  fields: readonly Field[],
): { readonly field: Field | null; readonly sentence: string } {
  const sentence = sentenceOf(error)
  if (!(error instanceof AppError)) return { field: null, sentence }
  const path = String(error.details.field ?? '').split('.')
  const field = fields.find((name) => path.includes(name)) ?? null
  return { field, sentence }
}
