import type { LetterCount } from './extract-text.ts'

/**
 * Fewer letters a page than this, on average over the file, is a scan with a stamp or a page number on it
 * and not a text: “Tr. 12” has two letters.
 */
const lettersPerPage = 4

export const noLetters: LetterCount = { letters: 0, visible: 0, junk: 0 }

export function addLetters(one: LetterCount, other: LetterCount): LetterCount {
  return {
    letters: one.letters + other.letters,
    visible: one.visible + other.visible,
    junk: one.junk + other.junk,
  }
}

/**
 * Whether the text of a file can be searched and read: on average at least four letters a page, and no more than
 * half of what is seen replacement, control, private-use or unassigned characters (a font without a way back to
 * letters). `pages` is the number of pages that were read.
 */
export function isUsableText(count: LetterCount, pages: number): boolean {
  return pages > 0 && count.letters >= lettersPerPage * pages && count.junk * 2 <= count.visible
}
