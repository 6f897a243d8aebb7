import { fold, normaliseWritten } from '../../../shared/vietnamese/fold.ts'
import { foldedWords, type Word, words, writtenWords } from '../../../shared/vietnamese/words.ts'

/** How letters are compared: without their marks (“dang uy” finds “Đảng ủy”) or with them. */
export type Manner = 'folded' | 'written'

/** The words of a text as compared, one after the other with nothing between. */
export interface Letters {
  readonly manner: Manner
  readonly letters: string
  readonly words: readonly Word[]
  /** Where each word begins in `letters`, and after the last one where `letters` ends. */
  readonly starts: readonly number[]
}

const compare: Record<Manner, (text: string) => string> = { folded: fold, written: normaliseWritten }

export const comparedWords = (text: string, manner: Manner): string[] =>
  manner === 'folded' ? foldedWords(text) : writtenWords(text)

export function lettersOf(text: string, manner: Manner): Letters {
  const starts = [0]
  let letters = ''
  for (const word of comparedWords(text, manner)) {
    letters += word
    starts.push(letters.length)
  }
  return { manner, letters, words: words(text), starts }
}

/** The word that holds the letter at `at`. */
export function wordAt({ starts }: Letters, at: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle + 1] ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Whether a word and the one before it are letters set apart (“N G H Ị Q U Y Ế T”): single letters with one space
 * between. Headings are often set so, and people type them as words.
 */
export function isSetApart({ letters, words: all, starts }: Letters, word: number): boolean {
  const before = all[word - 1]
  const here = all[word]
  const at = starts[word] ?? 0
  if (before === undefined || here === undefined || here.start - before.end !== 1) return false
  if (at - (starts[word - 1] ?? 0) !== 1 || (starts[word + 1] ?? 0) - at !== 1) return false
  return /\p{L}{2}/u.test(letters.slice(at - 1, at + 1))
}

/** Where the letter at `at` begins in the text. */
export function startInText(letters: Letters, text: string, at: number): number {
  const number = wordAt(letters, at)
  const word = letters.words[number]
  if (word === undefined) return text.length
  const wanted = at - (letters.starts[number] ?? 0)
  if (wanted === 0) return word.start
  const written = text.slice(word.start, word.end)
  let length = written.length
  while (length > 0 && compare[letters.manner](written.slice(0, length)).length > wanted) length--
  return word.start + length
}

/** Where the letter before `at` ends in the text, its combining marks included. */
export function endInText(letters: Letters, text: string, at: number): number {
  const number = wordAt(letters, at - 1)
  const word = letters.words[number]
  if (word === undefined) return text.length
  const wanted = at - (letters.starts[number] ?? 0)
  if (at === letters.starts[number + 1]) return word.end
  const written = text.slice(word.start, word.end)
  const lengthOf = (length: number) => compare[letters.manner](written.slice(0, length)).length
  let length = 1
  while (length < written.length && lengthOf(length) < wanted) length++
  const reached = lengthOf(length)
  while (length < written.length && lengthOf(length + 1) === reached) length++
  return word.start + length
}
