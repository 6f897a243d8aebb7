import { foldedWords, writtenWords } from '../../../shared/vietnamese/words.ts'
import { foldedForms, type Phrase, type Question } from './question.ts'

/** How a text answers: all the words next to each other, as typed or but for the marks; or some of them anywhere. */
export type Manner = 'written' | 'folded' | 'scattered'

/** The best place of one text. */
export interface Place {
  readonly manner: Manner
  /** What the question asks for and the text holds: numbers of `wordOf`, and after them those of quoted phrases. */
  readonly held: ReadonlySet<number>
  /** Words of the text to be shown, `to` exclusive. */
  readonly from: number
  readonly to: number
}

/** The number of the question's word that a folded word of a text is, or undefined. */
export type WordOf = (folded: string) => number | undefined

/** Distinct words are numbered in the order of the question; the open last one takes every word it begins. */
export function wordOf(question: Question): WordOf {
  const numbers = new Map<string, number>()
  for (const word of question.folded) if (!numbers.has(word)) numbers.set(word, numbers.size)
  for (const form of foldedForms(question))
    if (form[0] !== undefined) numbers.set(form[0], numbers.get(form[0]) ?? 0)
  const last = question.open ? question.folded.at(-1) : undefined
  if (last === undefined) return (folded) => numbers.get(folded)
  const lastNumber = numbers.get(last)
  return (folded) => numbers.get(folded) ?? (folded.startsWith(last) ? lastNumber : undefined)
}

/** How much a text can hold at most. */
export const askedCount = (question: Question): number =>
  new Set(question.folded).size + question.quoted.length

function indexOfPhrase(texts: readonly string[], phrase: readonly string[], open: boolean, from = 0): number {
  const first = phrase[0]
  const last = phrase.length - 1
  if (first === undefined) return -1
  for (let at = from; at + last < texts.length; at++) {
    let length = 0
    while (length < last && texts[at + length] === phrase[length]) length++
    const end = texts[at + last] ?? ''
    const asked = phrase[last] ?? ''
    if (length === last && (end === asked || (open && end.startsWith(asked)))) return at
  }
  return -1
}

function holdsQuoted(phrase: Phrase, folded: readonly string[], written: readonly string[]): number {
  return phrase.marked
    ? indexOfPhrase(written, phrase.written, false)
    : indexOfPhrase(folded, phrase.folded, false)
}

/** A snippet shows about thirty words, so words farther apart than that are not seen together. */
const shownWords = 30

/** The stretch of a snippet's length with the most different words of the question; the first of equals. */
function densest(numbers: readonly (number | undefined)[]): { from: number; to: number } {
  const count = new Map<number, number>()
  const marked = numbers.flatMap((number, at) => (number === undefined ? [] : [{ number, at }]))
  let best = { from: 0, to: 0 }
  let most = 0
  let start = 0
  for (const { number, at } of marked) {
    count.set(number, (count.get(number) ?? 0) + 1)
    for (
      let first = marked[start];
      first !== undefined && at - first.at >= shownWords;
      first = marked[++start]
    ) {
      const left = (count.get(first.number) ?? 1) - 1
      if (left === 0) count.delete(first.number)
      else count.set(first.number, left)
    }
    if (count.size > most) {
      most = count.size
      best = { from: marked[start]?.at ?? at, to: at + 1 }
    }
  }
  return best
}

/** The whole question in a row: where it begins, and whether as typed. */
function inARow(question: Question, text: string, folded: readonly string[], aim: Manner) {
  const { open } = question
  const starts = foldedForms(question).map((form) => indexOfPhrase(folded, form, open))
  const start = starts.find((at) => at >= 0)
  if (start === undefined) return null
  const asWritten = aim === 'folded' ? -1 : indexOfPhrase(writtenWords(text), question.written, open)
  return asWritten < 0
    ? ({ manner: 'folded', from: start } as const)
    : ({ manner: 'written', from: asWritten } as const)
}

/**
 * Where a text answers best; null when it holds nothing of the question. `aim` is the best manner that is possible:
 * what cannot be there is not looked for.
 */
export function findPlace(question: Question, text: string, numberOf: WordOf, aim: Manner): Place | null {
  const folded = foldedWords(text)
  const numbers = folded.map(numberOf)
  const held = new Set(numbers.filter((number) => number !== undefined))
  if (held.size === 0) return null

  const distinct = askedCount(question) - question.quoted.length
  const holdsWords = held.size === distinct
  const written = question.quoted.some((phrase) => phrase.marked) ? writtenWords(text) : []
  const quoted = question.quoted.map((phrase) => holdsQuoted(phrase, folded, written))
  for (const [at, place] of quoted.entries()) if (place >= 0) held.add(distinct + at)

  const row = holdsWords && aim !== 'scattered' ? inARow(question, text, folded, aim) : null
  if (row !== null) return { ...row, held, to: row.from + question.folded.length }
  const firstQuoted = quoted.find((at) => at >= 0)
  const shown = firstQuoted === undefined ? densest(numbers) : { from: firstQuoted, to: firstQuoted + 1 }
  return { manner: 'scattered', held, ...shown }
}

const rank: Record<Manner, number> = { written: 2, folded: 1, scattered: 0 }

/** Whether the first place is better than the second: words together before words apart, then the most held. */
export function isBetter(place: Place, than: Place): boolean {
  if (place.manner !== than.manner) return rank[place.manner] > rank[than.manner]
  return place.held.size > than.held.size
}
