import { placeOfError } from './field-errors.ts'

/** Shows a failure beside its field; answers the sentence when it belongs to none of them. */
export function showFailure<Field extends string>(
  form: { setFieldError(field: Field, error: string): void },
  error: unknown,
  fields: readonly Field[],
): string | null {
  const { field, sentence } = placeOfError(error, fields)
  if (field === null) return sentence
  form.setFieldError(field, sentence)
  return null
}
