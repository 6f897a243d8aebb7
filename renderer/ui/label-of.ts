import { fieldLabel } from '../../shared/text/field-labels.ts'

/** What a field is called on the screen: the same words as in a sentence that refuses its value. */
export const labelOf = (noun: string, ...path: readonly string[]): string =>
  fieldLabel(noun, ['fields', ...path]) ?? path.join('.')
