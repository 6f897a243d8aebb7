import type { SnippetPiece } from '../../../shared/model/search.ts'
import { writtenWords } from '../../../shared/vietnamese/words.ts'
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
function bestOf(question: Question, texts: Iterable<string>, numberOf: WordOf, aim: Manner) {
  const held = new Set<number>()
  let best: Best | null = null
  let at = -1
  for (const text of texts) {
    at += 1
    const place = findPlace(question, text, numberOf, aim)
    if (place === null) continue
    for (const number of place.held) held.add(number)
    if (best === null || isBetter(place, best.place)) best = { at, text, place }
    const isReached = place.manner === 'written' || place.manner === aim
    if (isReached && place.held.size === askedCount(question)) break
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
function holdsAsWritten(question: Question, texts: Iterable<string>): boolean {
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

function marked(question: Question, { text, place }: Best): SnippetPiece[] {
  // Words that stand apart may stand as typed on another page, so here they are marked without their marks too.
  const asWritten = place.manner === 'written'
  const numberOf = wordOf(question)
  const typed = new Set(question.written)
  const last = question.open ? question.written.at(-1) : undefined
  return snippetAround(text, place.from, (folded, written) => {
    if (!asWritten) return numberOf(folded) !== undefined
    return typed.has(written) || (last !== undefined && written.startsWith(last))
  })
}

/** The beginning of the trích yếu, for a document that answers by its number however that was typed. */
const beginning = (text: string): SnippetPiece[] => snippetAround(text, 0, () => false)

function* inTurn(fields: Iterable<string>, pages: Iterable<string>): Generator<string> {
  yield* fields
  yield* pages
}

/** The best page and snippet of a document of which the index says that it answers; of `pages` only as many are read as needed. */
export function matchDocument(
  question: Question,
  entry: CatalogueEntry,
  pages: Iterable<string>,
  known: Known = { aim: 'written', asWritten: null },
): Shown {
  const numberOf = wordOf(question)
  const inPages = bestOf(question, pages, numberOf, known.aim)
  const inFields = (texts: string[]) => bestOf(question, texts, numberOf, 'written')
  if (inPages.best === null || (!inPages.holdsAll && inFields(indexedFields(entry)).holdsAll)) {
    // Its kind may be all that answers: then the kind is shown before the trích yếu, as people say them.
    const best = inFields(shownFields(entry)).best ?? inFields(indexedFields(entry)).best
    const snippet = best === null ? beginning(entry.title) : marked(question, best)
    return { page: null, snippet, match: 'title' }
  }
  const { at, place } = inPages.best
  const apartAsWritten = () =>
    known.asWritten ?? holdsAsWritten(question, inTurn(indexedFields(entry), pages))
  const asWritten = place.manner === 'written' || (place.manner === 'scattered' && apartAsWritten())
  return {
    page: at,
    snippet: marked(question, inPages.best),
    match: asWritten ? 'as-written' : 'folded',
  }
}
