import type { RuleChoices } from '../../../../shared/contract/rules.ts'
import type { Document } from '../../../../shared/model/document.ts'
import { documentColumn } from '../../../../shared/model/document-columns.ts'
import { splitNumberAndSymbol } from '../../../../shared/vietnamese/document-number.ts'
import { fold } from '../../../../shared/vietnamese/fold.ts'

/** Cells by the id of their column, as typed or as offered. */
export type Cells = Readonly<Record<string, string>>

/** Repeated from the row before: what papers of one dossier have in common. Never title, number or date. */
const repeated = ['kind', 'symbol', 'body', 'copy', 'secrecy'] as const

/** What the last row offers to a new one. */
export const repeatedCells = (last: Document, choices: RuleChoices): Cells =>
  repeatedOf(
    Object.fromEntries(repeated.map((id) => [id, documentColumn(id)?.text(last, choices) ?? ''] as const)),
  )

/** The same of a row that is not saved yet. */
export const repeatedOf = (cells: Cells): Cells =>
  Object.fromEntries(repeated.flatMap((id) => (cells[id] ? [[id, cells[id]] as const] : [])))

const kindNamed = (label: string, { kinds }: RuleChoices) =>
  kinds.find((kind) => fold(kind.label) === fold(label.trim()))

/** The one kind that a symbol speaks of; null when none or several use it (QĐ). */
function kindOfSymbol(symbol: string, { kinds }: RuleChoices): string | null {
  const first = fold(symbol.split(/[/-]/)[0] ?? '').trim()
  const using = kinds.filter(({ symbols }) => symbols.some((own) => fold(own) === first))
  return using.length === 1 ? (using[0]?.label ?? null) : null
}

/** What stands in grey in a new row: the last row's values, led by what was typed already. */
export function offeredCells(typed: Cells, last: Cells, choices: RuleChoices): Cells {
  const offered: Record<string, string> = { ...last }
  const whole = splitNumberAndSymbol(typed['number'] ?? '')
  const symbol = typed['symbol'] ?? whole?.symbol
  if (whole !== null) delete offered['symbol']
  if (symbol !== undefined && typed['kind'] === undefined) {
    const kind = kindOfSymbol(symbol, choices)
    if (kind !== null) offered['kind'] = kind
  }
  // Another kind has another symbol: NQ/ĐU under a report becomes BC/ĐU, where the kind has just one.
  const kind = typed['kind'] === undefined ? undefined : kindNamed(typed['kind'], choices)
  const before = last['symbol']
  if (kind !== undefined && before !== undefined && symbol === undefined && kind.label !== last['kind']) {
    const body = before.includes('/') ? before.slice(before.indexOf('/')) : ''
    if (kind.symbols.length === 1 && body !== '') offered['symbol'] = `${kind.symbols[0]}${body}`
    else delete offered['symbol']
  }
  for (const id of Object.keys(typed)) delete offered[id]
  return offered
}

/** The cells to be sent: offered ones first, so that what was typed has the last word (a whole number brings its symbol). */
export function newRowCells(typed: Cells, offered: Cells): Cells {
  const { number, ...others } = typed
  const cells: Record<string, string> = { ...offered, ...others }
  if (number === undefined) return cells
  // A whole number sets the symbol: it must be read after an empty or offered one, and before one typed by hand.
  const { symbol, ...rest } = cells
  if (splitNumberAndSymbol(number) === null) return { ...cells, number }
  return typed['symbol'] ? { ...rest, number, symbol: typed['symbol'] } : { ...rest, number }
}
