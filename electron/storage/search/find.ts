import type { Hit, SearchAnswer, SearchRequest } from '../../../shared/model/search.ts'
import { readQuestion } from '../../domain/search/question.ts'
import type { ReadableDb } from '../database/database.ts'
import { createAsk } from './asking.ts'
import type { KindLabel } from './catalogue-entry.ts'
import { countFacets, type Filtered } from './count-facets.ts'
import { hitOf } from './hits.ts'
import { createKnowledge, findAll, giveRanks, lastRank, noAnswer } from './rank-documents.ts'
import type { Shelf } from './shelf.ts'

// The rules of an answer, and why: docs/decisions/0003-search-semantics.md.

interface Searched {
  readonly index: ReadableDb
  readonly catalogue: ReadableDb
  readonly shelf: Shelf
  readonly kindLabel: KindLabel
}

const nothing: Pick<SearchAnswer, 'total' | 'hits' | 'facets'> = {
  total: 0,
  hits: [],
  facets: { kind: [], year: [], term: [], dossier: [] },
}

/** The first `end` places of the answer: by rank, and within a rank as the shelf stands, newest first. */
function firstPlaces(ranks: Uint8Array, filtered: Filtered, end: number): number[] {
  const byRank: number[][] = []
  for (let place = 0; place < ranks.length; place++) {
    const rank = ranks[place] ?? noAnswer
    if (rank === noAnswer || !filtered.passes(place)) continue
    byRank[rank] ??= []
    if ((byRank[rank]?.length ?? 0) < end) byRank[rank]?.push(place)
  }
  return byRank.flat().slice(0, end)
}

/** Answers from an index that has taken in everything. */
export function find(searched: Searched, request: SearchRequest): Omit<SearchAnswer, 'tookMs'> {
  const { index, catalogue, shelf, kindLabel } = searched
  const { limit, offset, filter } = request
  const question = readQuestion(request.question, request.lastWordOpen)
  const answer = { question: request.question, words: [...question.typed] }
  const isFiltered = Object.values(filter).some((value) => value !== null)
  if (question.folded.length === 0 && !isFiltered) return { ...answer, ...nothing }

  const ask = createAsk(index)
  const ranks = findAll(index, ask, shelf, question)
  const filtered = countFacets(shelf, ranks, filter, kindLabel)
  const end = Math.min(offset + limit, filtered.total)
  const isEnough = (rank: number) => {
    let better = 0
    for (let place = 0; place < ranks.length; place++) {
      if ((ranks[place] ?? noAnswer) < rank && filtered.passes(place)) better += 1
    }
    return better >= end
  }
  giveRanks(index, ask, shelf, question, ranks, isEnough)

  const known = createKnowledge(ask, question)
  const hits: Hit[] = []
  for (const place of firstPlaces(ranks, filtered, end).slice(offset)) {
    const id = shelf.ids[place]
    const dossier = shelf.dossiers[place]
    const rank = ranks[place] ?? lastRank
    if (id === undefined || dossier === undefined) continue
    const hit = hitOf(
      catalogue,
      question,
      { id, dossier, isNumber: rank === 0, known: known(id, rank) },
      kindLabel,
    )
    if (hit !== undefined) hits.push(hit)
  }
  return { ...answer, total: filtered.total, hits, facets: filtered.facets }
}
