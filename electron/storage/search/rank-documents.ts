import type { Known } from '../../domain/search/match-document.ts'
import type { Question } from '../../domain/search/question.ts'
import type { ReadableDb } from '../database/database.ts'
import {
  type Ask,
  type Asked,
  everyWordAsWritten,
  idsOfNumber,
  inARowAsWritten,
  inARowFolded,
  inTitle,
  required,
} from './asking.ts'
import type { Shelf } from './shelf.ts'

/** Ranks, best first; a place of the shelf that does not answer has `noAnswer`. */
export const noAnswer = 255
const number = 0
const title = 1
const rowAsWritten = 2
const rowFolded = 3
const wordsAsWritten = 4
const wordsFolded = 5
export const lastRank = wordsFolded

/**
 * What the index knows of the pages of a document of this rank. Of a question still being typed it knows less; of a title
 * it knows how the pages answer only by asking again, which is worth it where the first page might not end the reading.
 */
export function createKnowledge(ask: Ask, question: Question): (id: number, rank: number) => Known {
  let typed: ReadonlySet<number> | null = null
  const standsAsTyped = (id: number): boolean => {
    const asked = inARowAsWritten(question)
    typed ??= new Set(asked === null ? [] : ask(asked))
    return typed.has(id)
  }
  return (id, rank) => {
    const mayBeEither = question.open || (rank < rowAsWritten && (question.marked || standsAsTyped(id)))
    if (mayBeEither) return { aim: 'written', asWritten: null }
    if (rank === rowAsWritten) return { aim: 'written', asWritten: true }
    if (rank <= rowFolded) return { aim: 'folded', asWritten: null }
    return { aim: 'scattered', asWritten: rank === wordsAsWritten }
  }
}

function markAll(ranks: Uint8Array, shelf: Shelf, ids: readonly number[], rank: number): void {
  for (const id of ids) {
    const place = shelf.placeOf.get(id)
    if (place !== undefined) ranks[place] = rank
  }
}

/** The places that answer all that is asked: `rank` there, `noAnswer` elsewhere. */
function answering(ask: Ask, shelf: Shelf, asked: readonly Asked[], rank: number): Uint8Array {
  const times = new Uint8Array(shelf.ids.length)
  for (const [at, one] of asked.entries()) {
    for (const id of ask(one)) {
      const place = shelf.placeOf.get(id)
      // A place that missed an earlier part never catches up.
      if (place !== undefined && times[place] === at) times[place] = at + 1
    }
  }
  return times.map((count) => (count === asked.length ? rank : noAnswer))
}

/** Every document that answers, as wordsFolded; better ranks are given afterwards, as far as they are needed. */
export function findAll(index: ReadableDb, ask: Ask, shelf: Shelf, question: Question): Uint8Array {
  const parts = required(question)
  if (parts.length === 0) return new Uint8Array(shelf.ids.length).fill(wordsFolded)
  const ranks = answering(ask, shelf, parts, wordsFolded)
  if (question.number?.alone) {
    // 5-NQ/ĐU is 05-NQ/ĐU too, its own and where it is cited; of a symbol being typed the row would lack the end.
    const cited = question.open ? null : inARowFolded(question)
    if (cited !== null) markAll(ranks, shelf, ask(cited), wordsFolded)
    markAll(ranks, shelf, idsOfNumber(index, question), wordsFolded)
  }
  return ranks
}

/**
 * Gives the better ranks, best first, until `enough` says that as many documents of the list as are shown have one:
 * the rest of a long answer needs no order yet.
 */
export function giveRanks(
  index: ReadableDb,
  ask: Ask,
  shelf: Shelf,
  question: Question,
  ranks: Uint8Array,
  enough: (betterThan: number) => boolean,
): void {
  const raiseAll = (ids: readonly number[], rank: number) => {
    for (const id of ids) {
      const place = shelf.placeOf.get(id)
      if (place !== undefined && ranks[place] === wordsFolded) ranks[place] = rank
    }
  }
  const raise = (asked: Asked | null, rank: number) => {
    if (asked !== null) raiseAll(ask(asked), rank)
  }
  if (question.folded.length === 0) return
  raiseAll(idsOfNumber(index, question), number)
  if (enough(title)) return
  raise(inTitle(question), title)
  if (enough(rowAsWritten)) return
  raise(inARowAsWritten(question), rowAsWritten)
  // One word is always in a row: what is left has it without marks.
  if (enough(rowFolded) || question.folded.length === 1) return
  raise(inARowFolded(question), rowFolded)
  if (enough(wordsAsWritten)) return
  raise(everyWordAsWritten(question), wordsAsWritten)
}
