import { fold } from '../../shared/vietnamese/fold.ts'
import { words } from '../../shared/vietnamese/words.ts'

/** A place in a page's text, in UTF-16 units; `end` exclusive. */
export interface Place {
  readonly start: number
  readonly end: number
}

interface FoldedWord extends Place {
  readonly folded: string
}

const foldedWordsOf = (text: string): FoldedWord[] =>
  words(text).map(({ text: word, start, end }) => ({ folded: fold(word), start, end }))

/** Every place where the words of the question stand next to each other, marks and case aside. */
export function findRuns(text: string, question: string): Place[] {
  const wanted = foldedWordsOf(question).map(({ folded }) => folded)
  if (wanted.length === 0) return []
  const page = foldedWordsOf(text)
  const found: Place[] = []
  const last = wanted.length - 1
  for (let at = 0; at + last < page.length; at += 1) {
    // The last word may still be being typed.
    const fits = wanted.every((word, index) => {
      const there = page[at + index]?.folded ?? ''
      return index === last ? there.startsWith(word) : there === word
    })
    const first = page[at]
    const end = page[at + last]
    if (fits && first && end) found.push({ start: first.start, end: end.end })
  }
  return found
}

/**
 * What to mark of a search's words: the places where all stand together; where there are none, each word by itself.
 * Single syllables stand on every page, so marking them all would hide the place that was found.
 */
export function placesToMark(text: string, wanted: readonly string[]): Place[] {
  const together = findRuns(text, wanted.join(' '))
  if (together.length > 0) return together
  const set = new Set(wanted.map(fold))
  return foldedWordsOf(text).filter(({ folded }) => set.has(folded))
}
