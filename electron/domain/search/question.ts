import { type DocumentNumber, parseDocumentNumber } from '../../../shared/vietnamese/document-number.ts'
import { foldedWords, words, writtenWords } from '../../../shared/vietnamese/words.ts'

/** Words that belong next to each other. */
export interface Phrase {
  readonly folded: readonly string[]
  readonly written: readonly string[]
  /** Typed with marks, at least one. */
  readonly marked: boolean
}

/** What a person typed, as words only: none of its signs means anything to SQLite. */
export interface Question extends Phrase {
  /** The words as typed, each once. */
  readonly typed: readonly string[]
  /** Parts in double quotes; a marked one has to stand as written. */
  readonly quoted: readonly Phrase[]
  /** The last word may be the beginning of a longer one. */
  readonly open: boolean
  /** Số, ký hiệu as compared; `alone` when the question is nothing else. */
  readonly number: (DocumentNumber & { readonly alone: boolean }) | null
}

const quotedPart = /["“”„«»]([^"“”„«»]*)["“”„«»]/
const quotedParts = new RegExp(quotedPart, 'g')
const looksLikeNumber = /\d\p{L}?\s?[-/\u2010-\u2015\u2212]/u

function phraseOf(text: string): Phrase {
  const folded = foldedWords(text)
  const written = writtenWords(text)
  return { folded, written, marked: folded.some((word, at) => word !== written[at]) }
}

function numberIn(text: string): Question['number'] {
  const alone = parseDocumentNumber(text)
  if (alone !== null) return { ...alone, alone: true }
  for (const part of text.split(/[\s,;:()]+/u)) {
    const cited = looksLikeNumber.test(part) ? parseDocumentNumber(part.replace(/[.!?]+$/u, '')) : null
    if (cited !== null) return { ...cited, alone: false }
  }
  return null
}

/** Reads a question. `lastWordOpen` counts only where the text ends in a word; an unclosed quote is ignored. */
export function readQuestion(asked: string, lastWordOpen = false): Question {
  const number = quotedPart.test(asked) ? null : numberIn(asked)
  // “Số 45-NQ/ĐU” is cited without the word “số” too.
  const text = number?.alone ? asked.slice(asked.search(/\d/)) : asked
  const typed = words(text)
  const quoted = [...text.matchAll(quotedParts)].map(([, part = '']) => phraseOf(part))
  const byFolded = new Map<string, string>()
  for (const [at, folded] of foldedWords(text).entries()) {
    if (!byFolded.has(folded)) byFolded.set(folded, typed[at]?.text ?? folded)
  }
  return {
    ...phraseOf(text),
    typed: [...byFolded.values()],
    quoted: quoted.filter((phrase) => phrase.folded.length > 0),
    open: lastWordOpen && typed.length > 0 && typed.at(-1)?.end === text.length,
    number,
  }
}

/** The ways a number may be printed: 5, 05, 005, … up to five digits. */
export function printedForms(number: string): string[] {
  const forms = [number]
  for (let form = `0${number}`; form.replace(/\D/g, '').length <= 5; form = `0${form}`) forms.push(form)
  return forms
}

/** The whole question as phrases that count as one: a question that is a number finds it with more or fewer zeros. */
export function foldedForms(question: Question): readonly (readonly string[])[] {
  if (!question.number?.alone) return [question.folded]
  return printedForms(question.number.number).map((form) => [form, ...question.folded.slice(1)])
}
