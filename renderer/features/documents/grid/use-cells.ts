import type { RuleChoices } from '../../../../shared/contract/rules.ts'
import type { DocumentColumn } from '../../../../shared/model/document-columns.ts'
import { vi } from '../../../text/vi.ts'
import { tellGently } from '../../../ui/tell.ts'
import { type Changes, fillDown } from './changes.ts'
import type { ShownColumn } from './columns.ts'
import { shownCell } from './grid-row.tsx'
import type { Range } from './selection.ts'
import type { Drafts } from './use-drafts.ts'
import type { GridRows } from './use-grid-rows.ts'
import type { useSingleEdits } from './use-single-edits.ts'

interface Wanted {
  readonly columns: readonly ShownColumn[]
  readonly choices: RuleChoices
  readonly total: number
  readonly rows: GridRows
  readonly edits: ReturnType<typeof useSingleEdits>
  readonly drafts: Drafts
  readonly refusal: string | null
  readonly propose: (changes: Changes) => Promise<void>
}

/** Reading and writing of cells wherever they stand: in a saved paper, in a new row, in many at once. */
export function useCells({ columns, choices, total, rows, edits, drafts, refusal, propose }: Wanted) {
  const partsOf = (row: number) => {
    const paper = row < total ? rows.rowAt(row) : undefined
    const state = paper === undefined ? undefined : edits.states.get(paper.id)
    const place = row - total
    if (place < 0) return { paper, state, draft: undefined, offered: undefined, choices }
    return { paper, state, draft: drafts.drafts[place], offered: drafts.offeredAt(place), choices }
  }
  const cellAt = (row: number, column: number) => {
    const shown = columns[column]
    if (shown === undefined || (row < total && rows.rowAt(row) === undefined)) return null
    return shownCell(shown, partsOf(row))
  }
  const setCell = (row: number, column: DocumentColumn, text: string) => {
    if (row >= total) return drafts.type(row - total, column.id, text)
    const { paper, state } = partsOf(row)
    if (paper === undefined) return
    if (text === column.text(paper, choices)) {
      if (state?.[column.id] !== undefined) edits.forget(paper.id, column.id)
      return
    }
    const near = (row > 0 ? rows.rowAt(row - 1)?.date : null) ?? paper.date
    void edits.save(paper, column.id, text, near === null ? null : Number(near.text.slice(0, 4)))
  }
  /** A single cell and cells of one new row at once; everything else is shown first. */
  const apply = (changes: Changes) => {
    if (refusal !== null) return
    const { cells, leftOut } = changes
    const [first] = cells
    if (first === undefined) {
      const [label] = leftOut.computed
      return tellGently(label === undefined ? vi.grid.nothingToFill : vi.grid.notEditable(label))
    }
    const sameRow = cells.every(({ row }) => row === first.row)
    const whole = leftOut.columns + leftOut.rows === 0
    const ofOneDraft = sameRow && first.row >= total && first.row <= total + drafts.drafts.length
    if (whole && (cells.length === 1 || ofOneDraft)) {
      for (const { row, column, text } of cells) {
        const known = columns.find((shown) => shown.column.id === column)?.column
        if (known !== undefined) setCell(row, known, text)
        else drafts.type(row - total, column, text)
      }
      return
    }
    void propose(changes)
  }
  const columnsOnly = columns.map(({ column }) => column)
  const textsIn = ({ top, bottom, left, right }: Range): string[][] | null => {
    const texts: string[][] = []
    for (let row = top; row <= bottom; row += 1) {
      if (row < total && rows.rowAt(row) === undefined) return null
      const cells = columns.slice(left, right + 1).map((_, index) => cellAt(row, left + index))
      texts.push(cells.map((cell) => (cell === null || cell.grey ? '' : cell.text)))
    }
    return texts
  }
  const loadTexts = async ({ top, bottom, left, right }: Range): Promise<string[][]> => {
    const papers = await rows.loadRows(top, Math.min(bottom, total - 1))
    return papers.map((paper) =>
      columnsOnly.slice(left, right + 1).map((column) => column.text(paper, choices)),
    )
  }
  const fillDownIn = async (range: Range) => {
    const source = range.top === range.bottom ? range.top - 1 : range.top
    if (source >= 0 && source < total) await rows.loadRows(source, source)
    const index = (column: DocumentColumn) => columnsOnly.indexOf(column)
    apply(fillDown(range, columnsOnly, (row, column) => cellAt(row, index(column))?.text ?? ''))
  }
  return { cellAt, setCell, apply, textsIn, loadTexts, fillDownIn, columnsOnly, partsOf }
}

export type GridCells = ReturnType<typeof useCells>
