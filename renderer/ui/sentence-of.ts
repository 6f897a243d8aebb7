import { reportOf } from '../../shared/app-error.ts'
import { errorSentence } from '../../shared/text/error-sentences.ts'

/** What a person is told of any failure. */
export function sentenceOf(error: unknown): string {
  const { code, details } = reportOf(error)
  return errorSentence(code, details)
}
