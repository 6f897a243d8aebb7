import type { Document as Paper } from '../../../../shared/model/document.ts'
import type { Entry, EntryPreview, EntryProblem, EntryRow } from '../../../../shared/model/document-list.ts'
import { vi } from '../../../text/vi.ts'
import { symbolOf } from '../symbol-of.ts'
import type { Changes } from './changes.ts'
import { newRowCells } from './new-row.ts'

const text = vi.grid.preview

/** Changes of many cells, looked at before they are written. */
export interface Proposal {
  readonly entry: Entry
  /** Of each row of the entry, as the person sees it. */
  readonly names: readonly string[]
  /** What of it is left out, and why. */
  readonly notes: readonly string[]
  readonly preview: EntryPreview
}

/** The most rows that one entry may hold: the contract's. */
export const mostRows = 5_000

/** The rows that changes ask for; `paperAt` knows those that are there, the others are new. */
export function entryRows({ cells }: Pick<Changes, 'cells'>, paperAt: (row: number) => Paper | undefined) {
  const byRow = new Map<number, Record<string, string>>()
  for (const { row, column, text: typed } of cells) {
    const own = byRow.get(row) ?? {}
    own[column] = typed
    byRow.set(row, own)
  }
  const rows: EntryRow[] = []
  const names: string[] = []
  for (const [row, own] of [...byRow].sort(([a], [b]) => a - b)) {
    const paper = paperAt(row)
    if (paper === undefined) {
      if (Object.values(own).every((typed) => typed.trim() === '')) continue
      rows.push({ id: null, cells: newRowCells(own, {}) })
      names.push(text.newPaper(row + 1))
    } else {
      rows.push({ id: paper.id, cells: own })
      names.push(text.paper(row + 1, symbolOf(paper)))
    }
  }
  return { rows, names }
}

export function notesOf({ leftOut: { computed, columns, rows } }: Changes): string[] {
  const notes: string[] = []
  if (computed.length > 0) notes.push(text.computed(computed.join(', ')))
  if (columns > 0) notes.push(text.lostColumns(columns))
  if (rows > 0) notes.push(text.lostRows(rows))
  return notes
}

/** The same without the cells that were refused, and without rows of which nothing is left. */
export function withoutWrong(
  { entry, names }: Pick<Proposal, 'entry' | 'names'>,
  problems: readonly EntryProblem[],
): Pick<Proposal, 'entry' | 'names'> {
  const wrong = new Set(problems.map(({ row, column }) => `${row} ${column}`))
  const kept = entry.rows.flatMap((row, index) => {
    const cells = Object.fromEntries(
      Object.entries(row.cells).filter(([column]) => !wrong.has(`${index} ${column}`)),
    )
    return Object.keys(cells).length === 0 ? [] : [{ row: { ...row, cells }, name: names[index] ?? '' }]
  })
  return { entry: { ...entry, rows: kept.map(({ row }) => row) }, names: kept.map(({ name }) => name) }
}

/** What a preview comes to. */
export function sumOf({ rows }: EntryPreview) {
  const touched = rows.filter(({ changes }) => changes.length > 0)
  const changed = touched.filter(({ id }) => id !== null)
  return {
    cells: changed.reduce((sum, { changes }) => sum + changes.length, 0),
    papers: changed.length,
    added: touched.length - changed.length,
  }
}
