import { foldedWords } from '../../../shared/vietnamese/words.ts'
import type { QuickItem } from './quick-item.ts'

/** From how many places of a name initials are taken, and how many of them. */
const initialsFrom = 6
const initialsLength = 8

const withoutZeros = (word: string): string => word.replace(/^0+(?=\d)/, '')

/** “Nghị quyết Đại hội” → nqdh, qdh, dh, h: whoever types initials begins at any word. */
export function initialsOf(words: readonly string[]): string[] {
  const all = words.map((word) => word.charAt(0)).join('')
  const runs = words.slice(0, initialsFrom).map((_, at) => all.slice(at, at + initialsLength))
  // A single letter is no initials.
  return runs.filter((run) => run.length > 1)
}

/** “05-NQ/ĐU” → 05, 5, nq, du, and 5nqdu for whoever types it in one. */
export function codeTerms(code: string): string[] {
  const parts = foldedWords(code)
  if (parts.length === 0) return []
  const plain = parts.map(withoutZeros)
  return [...new Set([...parts, ...plain, parts.join(''), plain.join('')])]
}

/** What a thing is found by: terms of its names, of its number, and of its initials. */
export function termsOf({ name, otherNames, code }: Pick<QuickItem, 'name' | 'otherNames' | 'code'>) {
  const names = [name, ...otherNames].map(foldedWords)
  return {
    name: [...new Set(names.flat())],
    code: codeTerms(code),
    initials: [...new Set(names.flatMap(initialsOf))],
  }
}

/** The terms of what was typed, as they are compared: without marks and leading zeros. */
export const questionTerms = (typed: string): string[] => [
  ...new Set(foldedWords(typed).map((word) => (/^\d/.test(word) ? withoutZeros(word) : word))),
]
