import {
  comparedWords,
  endInText,
  isSetApart,
  type Letters,
  type Manner,
  startInText,
  wordAt,
} from './letters.ts'
import type { Place } from './page-text.ts'

/** What a person typed into the box. */
export interface FindQuery {
  readonly manner: Manner
  readonly words: readonly string[]
  /** A space stands after the last word: it is whole. */
  readonly lastWordWhole: boolean
  /** The text itself, for what has no letters or digits (“%”, “§”). */
  readonly literal: string
}

/** Null when nothing was typed. */
export function readQuery(typed: string, manner: Manner): FindQuery | null {
  const literal = typed.normalize('NFC').trim()
  if (literal === '') return null
  return { manner, words: comparedWords(typed, manner), lastWordWhole: /\s$/u.test(typed), literal }
}

/** What one page holds of a query. */
export interface PageFinds {
  readonly atWordStarts: readonly Place[]
  /** Begun inside a word: counts only where the whole paper has none of the others (its spaces may be lost). */
  readonly insideWords: readonly Place[]
}

/** Every place of the letters `wanted`; `boundaries` are the places in it where one word may end and another begin. */
function* stretches(
  letters: Letters,
  wanted: string,
  boundaries: ReadonlySet<number>,
): Generator<[number, number]> {
  let from = 0
  while (wanted !== '') {
    const at = letters.letters.indexOf(wanted, from)
    if (at < 0) return
    const end = at + wanted.length
    let fits = true
    for (let word = wordAt(letters, at) + 1; fits && (letters.starts[word] ?? end) < end; word++) {
      fits = boundaries.has((letters.starts[word] ?? 0) - at) || isSetApart(letters, word)
    }
    if (fits) yield [at, end]
    from = fits ? end : at + 1
  }
}

const isWordStart = (letters: Letters, at: number): boolean => letters.starts[wordAt(letters, at)] === at
const isWordEnd = (letters: Letters, end: number): boolean =>
  letters.starts[wordAt(letters, end - 1) + 1] === end

function literalPlaces(text: string, wanted: string): Place[] {
  const places: Place[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    places.push({ start: at, end: at + wanted.length })
  }
  return places
}

/** Where the query stands in a text; the words typed stand next to each other, whatever is between them. */
export function findInPage(text: string, letters: Letters, query: FindQuery): PageFinds {
  if (query.words.length === 0) return { atWordStarts: literalPlaces(text, query.literal), insideWords: [] }
  const atWordStarts: Place[] = []
  const insideWords: Place[] = []
  const boundaries = new Set<number>()
  let length = 0
  for (const word of query.words) {
    length += word.length
    boundaries.add(length)
  }
  for (const [at, end] of stretches(letters, query.words.join(''), boundaries)) {
    if (query.lastWordWhole && !isWordEnd(letters, end)) continue
    const place = { start: startInText(letters, text, at), end: endInText(letters, text, end) }
    if (isWordStart(letters, at)) atWordStarts.push(place)
    else insideWords.push(place)
  }
  return { atWordStarts, insideWords }
}

/** The words of the text that are `wanted`, as numbers; letters set apart count as a word. */
export function wholeWords(letters: Letters, wanted: string): number[] {
  const found: number[] = []
  for (const [at, end] of stretches(letters, wanted, new Set())) {
    if (!isWordStart(letters, at) || !isWordEnd(letters, end)) continue
    for (let word = wordAt(letters, at); (letters.starts[word] ?? end) < end; word++) found.push(word)
  }
  return found
}

/** The words of the text that begin with `wanted`, as numbers. */
export function begunWords(letters: Letters, wanted: string): number[] {
  const found: number[] = []
  for (const [at] of stretches(letters, wanted, new Set())) {
    if (isWordStart(letters, at)) found.push(wordAt(letters, at))
  }
  return found
}
