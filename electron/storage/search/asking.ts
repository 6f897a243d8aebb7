import { z } from 'zod'
import { longestBeginning } from '../../domain/search/index-tokens.ts'
import { foldedForms, type Phrase, type Question } from '../../domain/search/question.ts'
import type { ReadableDb } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import type { TextTable } from './index-schema.ts'

/** A question to one full-text table. Its words are letters and digits inside quotes, so nothing in it is syntax. */
export interface Asked {
  readonly table: TextTable
  readonly match: string
}

const quote = (words: readonly string[]): string => `"${words.join(' ')}"`

/** Documents that answer, in no order. */
export type Ask = (asked: Asked) => readonly number[]

function idsOf(index: ReadableDb, { table, match }: Asked): number[] {
  const name: Sql = { text: table, values: [] }
  const row = index.get(
    // One text for all of them: a row for each would cost five times as much.
    sql`SELECT json_group_array(rowid) AS ids FROM ${name} WHERE ${name} MATCH ${match}`,
    z.object({ ids: z.string() }),
  )
  return z.array(z.number()).parse(JSON.parse(row?.ids ?? '[]'))
}

/** Asks the index; what was asked once for an answer is not asked again. */
export function createAsk(index: ReadableDb): Ask {
  const answers = new Map<string, readonly number[]>()
  return (asked) => {
    const key = `${asked.table} ${asked.match}`
    const ids = answers.get(key) ?? idsOf(index, asked)
    answers.set(key, ids)
    return ids
  }
}

/** A word being typed, up to three letters, has its own table: among all words it would cost half a second. */
const isShort = (word: string): boolean => word.length <= longestBeginning

/** The words before an open last one that is short, else all; with the star of the open one. */
function closedPart(words: readonly string[], open: boolean): { words: readonly string[]; star: string } {
  if (!open) return { words, star: '' }
  return isShort(words.at(-1) ?? '') ? { words: words.slice(0, -1), star: '' } : { words, star: '*' }
}

function everyWord(words: readonly string[], open: boolean): string {
  const { words: closed, star } = closedPart(words, open)
  const last = closed.length - 1
  const parts = closed.map((word, at) => quote([word]) + (at === last ? star : ''))
  return [...new Set(parts)].join(' AND ')
}

/** The words next to each other; of a short open last word nothing is asked here. */
function inARow(words: readonly string[], open: boolean): string {
  const { words: closed, star } = closedPart(words, open)
  return closed.length === 0 ? '' : quote(closed) + star
}

const quotedPhrase = (phrase: Phrase): Asked =>
  phrase.marked
    ? { table: 'written', match: quote(phrase.written) }
    : { table: 'folded', match: quote(phrase.folded) }

/** What a document has to answer, all of it: every word without marks, and the phrases in quotes. */
export function required(question: Question): Asked[] {
  const asked: Asked[] = question.quoted.map(quotedPhrase)
  const words = everyWord(question.folded, question.open)
  if (words !== '') asked.push({ table: 'folded', match: words })
  const last = question.folded.at(-1)
  if (question.open && last !== undefined && isShort(last)) {
    asked.push({ table: 'beginnings', match: quote([last]) })
  }
  return asked
}

/** All the words in a row in one field of the catalogue: as typed, or without marks if none was typed. */
export function inTitle(question: Question): Asked {
  const column = question.marked ? 'written' : 'folded'
  const words = question.marked ? question.written : question.folded
  return { table: 'fields', match: `${column} : ${quote(words)}${question.open ? '*' : ''}` }
}

/** All the words in a row as typed; null when only a short open word is asked. */
export function inARowAsWritten(question: Question): Asked | null {
  const match = inARow(question.written, question.open)
  return match === '' ? null : { table: 'written', match }
}

/** All the words in a row without marks; the number of a paper with any zeros before it. */
export function inARowFolded(question: Question): Asked | null {
  const forms = foldedForms(question).map((form) => inARow(form, question.open))
  const match = forms.filter((form) => form !== '').join(' OR ')
  return match === '' ? null : { table: 'folded', match }
}

/** Every word as typed, anywhere. */
export function everyWordAsWritten(question: Question): Asked | null {
  const match = everyWord(question.written, question.open)
  return match === '' ? null : { table: 'written', match }
}

/** Documents whose own number and symbol these are; “45 NQ” is also 45-NQ/ĐU. */
export function idsOfNumber(index: ReadableDb, question: Question): number[] {
  if (question.number === null) return []
  const { number, symbol } = question.number
  return index
    .all(
      sql`SELECT document_id AS id, symbol FROM taken WHERE number = ${number} AND number <> ''`,
      z.object({ id: z.number(), symbol: z.string() }),
    )
    .filter((row) => row.symbol === symbol || row.symbol.startsWith(question.open ? symbol : `${symbol}/`))
    .map((row) => row.id)
}
