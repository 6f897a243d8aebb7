import type { SnippetPiece } from '../../../shared/model/search.ts'
import { foldedWords, words, writtenWords } from '../../../shared/vietnamese/words.ts'
import { type CatalogueEntry, indexedFields, shownFields } from './catalogue-texts.ts'
import {
  askedCount,
  findPlace,
  isBetter,
  type Manner,
  type Place,
  type WordOf,
  wordOf,
} from './find-place.ts'
import type { Question } from './question.ts'
import { snippetAround } from './snippet.ts'

/** What is shown of one document that answers. */
export interface Shown {
  /** Place in the list of pages; null when the catalogue's fields answer and the pages do not. */
  readonly page: number | null
  readonly snippet: SnippetPiece[]
  readonly match: 'title' | 'as-written' | 'folded'
}

interface Best {
  readonly at: number
  readonly text: string
  readonly place: Place
}

/** The best place of several texts, and what they hold together. Reading ends where `aim` is reached. */
function bestOf(question: Question, texts: readonly string[], numberOf: WordOf, aim: Manner) {
  const held = new Set<number>()
  let best: Best | null = null
  for (const [at, text] of texts.entries()) {
    const place = findPlace(question, text, numberOf, aim)
    if (place === null) continue
    for (const number of place.held) held.add(number)
    if (best === null || isBetter(place, best.place)) best = { at, text, place }
    const reached = place.manner === 'written' || place.manner === aim
    if (reached && aim !== 'scattered' && held.size === askedCount(question)) break
  }
  return { best, holdsAll: held.size === askedCount(question) }
}

/** What the index knows of a document before it is read, so that only what is open has to be looked for. */
export interface Known {
  /** The best manner that a page can have; with it a volume of hundreds of pages is not read to its end. */
  readonly aim: Manner
  /** Whether words that stand apart stand as typed; null when that is not known. */
  readonly asWritten: boolean | null
}

/** Whether every word of the question stands in the texts with the marks it was typed with. */
function holdsAsWritten(question: Question, texts: readonly string[]): boolean {
  const wanted = new Set(question.written)
  const last = question.open ? question.written.at(-1) : undefined
  for (const text of texts) {
    for (const word of writtenWords(text)) {
      wanted.delete(word)
      if (last !== undefined && word.startsWith(last)) wanted.delete(last)
    }
    if (wanted.size === 0) return true
  }
  return false
}

function marked(question: Question, text: string, place: Place, asWritten: boolean): SnippetPiece[] {
  const numberOf = wordOf(question)
  const folded = foldedWords(text)
  const written = asWritten ? writtenWords(text) : []
  const typed = new Set(question.written)
  const last = question.open ? (question.written.at(-1) ?? null) : null
  const isTyped = (word = '') => typed.has(word) || (last !== null && word.startsWith(last))
  return snippetAround(text, words(text), place, (at) =>
    asWritten ? isTyped(written[at]) : numberOf(folded[at] ?? '') !== undefined,
  )
}

/** The beginning of the trích yếu, for a document that answers by its number or kind only. */
const beginning = (text: string): SnippetPiece[] => snippetAround(text, words(text), { from: 0 }, () => false)

/** The best page and snippet of a document of which the index says that it answers. */
export function matchDocument(
  question: Question,
  entry: CatalogueEntry,
  pages: readonly string[],
  known: Known = { aim: 'written', asWritten: null },
): Shown {
  const numberOf = wordOf(question)
  const inPages = bestOf(question, pages, numberOf, known.aim)
  const inFields = (texts: string[]) => bestOf(question, texts, numberOf, 'written')
  if (inPages.best === null || (!inPages.holdsAll && inFields(indexedFields(entry)).holdsAll)) {
    const { best } = inFields(shownFields(entry))
    const snippet =
      best === null
        ? beginning(entry.title)
        : marked(question, best.text, best.place, best.place.manner === 'written')
    return { page: null, snippet, match: 'title' }
  }
  const { at, text, place } = inPages.best
  const apartAsWritten = () =>
    known.asWritten ?? holdsAsWritten(question, [...indexedFields(entry), ...pages])
  const asWritten = place.manner === 'written' || (place.manner === 'scattered' && apartAsWritten())
  return {
    page: at,
    snippet: marked(question, text, place, asWritten),
    match: asWritten ? 'as-written' : 'folded',
  }
}
