import { foldedWords } from '../../../shared/vietnamese/words.ts'
import { begunWords, wholeWords } from './find-in-page.ts'
import type { Letters } from './letters.ts'
import type { Place } from './page-text.ts'

/** Neighbouring words of a search answer, from the first to the last. */
export interface WordRun extends Place {
  /** Fewer words in a row than the longest run of the page has: likely not what was looked for. */
  readonly faint: boolean
}

/** A shorter beginning would mark half the page. */
const shortestBeginning = 2

/** The words of a search answer where they stand on a page, neighbours as one run; compared folded. */
export function markWords(letters: Letters, wanted: readonly string[]): WordRun[] {
  const marked = new Set<number>()
  for (const word of new Set(wanted.flatMap(foldedWords))) {
    const whole = wholeWords(letters, word)
    // The last word of a question may have been typed in part only.
    const found = whole.length === 0 && word.length >= shortestBeginning ? begunWords(letters, word) : whole
    for (const number of found) marked.add(number)
  }
  const runs: { first: number; last: number }[] = []
  for (const number of [...marked].sort((one, other) => one - other)) {
    const run = runs.at(-1)
    if (run?.last === number - 1) run.last = number
    else runs.push({ first: number, last: number })
  }
  const longest = Math.max(0, ...runs.map(({ first, last }) => last - first))
  return runs.map(({ first, last }) => ({
    start: letters.words[first]?.start ?? 0,
    end: letters.words[last]?.end ?? 0,
    faint: last - first < longest,
  }))
}
