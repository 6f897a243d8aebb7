import {
  comparedNumber,
  comparedSymbol,
  parseDocumentNumber,
} from '../../shared/vietnamese/document-number.ts'
import { foldedWords, writtenWords } from '../../shared/vietnamese/words.ts'
import type { PaperToFile } from './search-catalogue.ts'

// The ground truth: every paper read from its first word to its last for every question, with nothing kept. It shares
// the folding with the program, which has tests of its own, and nothing else.

interface Text {
  readonly folded: string
  readonly written: string
}

export interface SlowPaper {
  readonly id: number
  readonly date: string
  readonly number: string
  readonly symbol: string
  readonly fields: readonly Text[]
  readonly pages: readonly Text[]
}

const fenced = (words: readonly string[]): string => ` ${words.join(' ')} `
const textOf = (text: string): Text => ({
  folded: fenced(foldedWords(text)),
  written: fenced(writtenWords(text)),
})

export function slowPaper(id: number, paper: PaperToFile, kindLabel: (id: string) => string): SlowPaper {
  const kind = paper.kind ? kindLabel(paper.kind) : ''
  const symbol = [paper.number ?? '', paper.symbol ?? ''].filter((part) => part !== '').join('-')
  const fields = [
    `${kind} ${paper.title ?? ''}`,
    symbol,
    paper.body ?? '',
    paper.signer ?? '',
    paper.note ?? '',
  ]
  return {
    id,
    date: paper.date ?? '',
    number: comparedNumber(paper.number ?? ''),
    symbol: comparedSymbol(paper.symbol ?? ''),
    fields: fields.map(textOf),
    pages: paper.pages.map(textOf),
  }
}

const quoted = /["“”„«»]([^"“”„«»]*)["“”„«»]/g

/** The rank of a paper, 0 best; null when it does not answer. */
function rankOf(paper: SlowPaper, question: string): number | null {
  const number = /["“”„«»][^"“”„«»]*["“”„«»]/.test(question) ? null : parseDocumentNumber(question)
  const asked = number === null ? question : question.slice(question.search(/\d/))
  const folded = foldedWords(asked)
  const written = writtenWords(asked)
  const isMarked = fenced(folded) !== fenced(written)
  const texts = [...paper.fields, ...paper.pages]

  const isOwn =
    number !== null &&
    number.number === paper.number &&
    (paper.symbol === number.symbol || paper.symbol.startsWith(`${number.symbol}/`))
  const rows = [fenced(folded)]
  if (number !== null) {
    const rest = folded.slice(1)
    for (let zeros = ''; zeros.length < 5; zeros += '0') {
      const form = zeros + number.number
      if (form.replace(/\D/g, '').length <= 5 || zeros === '') rows.push(fenced([form, ...rest]))
    }
  }
  const inRow = (text: Text) => rows.some((row) => text.folded.includes(row))
  const hasEvery = folded.every((word) => texts.some((text) => text.folded.includes(` ${word} `)))
  const hasQuoted = [...question.matchAll(quoted)].every(([, part = '']) => {
    const [plain, typed] = [fenced(foldedWords(part)), fenced(writtenWords(part))]
    if (plain.trim() === '') return true
    return texts.some((text) =>
      plain === typed ? text.folded.includes(plain) : text.written.includes(typed),
    )
  })
  const cites = number !== null && texts.some(inRow)
  if (!(isOwn || cites || (hasEvery && hasQuoted))) return null

  if (isOwn) return 0
  const row = isMarked ? fenced(written) : fenced(folded)
  if (paper.fields.some((field) => (isMarked ? field.written : field.folded).includes(row))) return 1
  if (texts.some((text) => text.written.includes(fenced(written)))) return 2
  if (texts.some(inRow)) return 3
  return written.every((word) => texts.some((text) => text.written.includes(` ${word} `))) ? 4 : 5
}

/** Every paper that answers, in its order. */
export function slowSearch(papers: readonly SlowPaper[], question: string): { id: number; rank: number }[] {
  if (foldedWords(question).length === 0) return []
  return papers
    .flatMap((paper) => {
      const rank = rankOf(paper, question)
      return rank === null ? [] : [{ id: paper.id, rank, date: paper.date }]
    })
    .sort((a, b) => a.rank - b.rank || (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id - b.id))
    .map(({ id, rank }) => ({ id, rank }))
}

/** How well a page answers: 3 all in a row as typed, 2 all in a row, else 0; and how many different words it holds. */
export function slowPage(page: Text, question: string): { row: number; words: number } {
  const folded = foldedWords(question)
  const isInRow = page.folded.includes(fenced(folded))
  const isAsTyped = page.written.includes(fenced(writtenWords(question)))
  const words = [...new Set(folded)].filter((word) => page.folded.includes(` ${word} `)).length
  return { row: isAsTyped ? 3 : isInRow ? 2 : 0, words }
}

/** How many papers answer while the last word is still being typed. */
export function slowOpenTotal(papers: readonly SlowPaper[], question: string): number {
  const asked = foldedWords(question)
  const last = asked.at(-1) ?? ''
  const whole = asked.slice(0, -1)
  return papers.filter((paper) => {
    const texts = [...paper.fields, ...paper.pages]
    const hasWhole = whole.every((word) => texts.some((text) => text.folded.includes(` ${word} `)))
    return hasWhole && texts.some((text) => text.folded.includes(` ${last}`))
  }).length
}
