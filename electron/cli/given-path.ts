import { resolve } from 'node:path'
import { AppError } from '../../shared/app-error.ts'

/** A place of the command line. An empty word would mean the current folder, and comes of an unset variable. */
export function givenPath(field: string, word: string | undefined): string {
  if (word === undefined || word.trim() === '') {
    throw new AppError('invalid-input', { field, value: word ?? '', reason: 'đường dẫn không được để trống' })
  }
  return resolve(word)
}
