import { type DragEvent, memo } from 'react'
import type { RuleChoices } from '../../../../shared/contract/rules.ts'
import type { Document as Paper } from '../../../../shared/model/document.ts'
import { vi } from '../../../text/vi.ts'
import type { RowState } from './cell-state.ts'
import type { ShownColumn } from './columns.ts'
import classes from './document-grid.module.css'
import type { Draft } from './drafts.ts'
import type { Cells } from './new-row.ts'

interface Props {
  readonly index: number
  readonly top: number
  readonly columns: readonly ShownColumn[]
  readonly choices: RuleChoices
  readonly paper: Paper | undefined
  readonly state: RowState | undefined
  readonly draft: Draft | undefined
  /** The row under the last, where a new paper begins. */
  readonly fresh: boolean
  readonly offered: Cells | undefined
  /** The chosen columns of this row; -1 for none. */
  readonly left: number
  readonly right: number
  readonly activeColumn: number
  readonly onDrag: ((event: DragEvent) => void) | null
}

export const rowId = (row: number) => `grid-row-${row}`
export const cellId = (row: number, column: number) => `grid-cell-${row}-${column}`
const asRow = (index: number) => ({ role: 'row', 'aria-rowindex': index + 2 })

/** One cell as it is shown now. */
export function shownCell(
  { column }: ShownColumn,
  { paper, state, draft, offered, choices }: Pick<Props, 'paper' | 'state' | 'draft' | 'offered' | 'choices'>,
): { readonly text: string; readonly problem: string | null; readonly grey: boolean } {
  const unsaved = state?.[column.id]
  if (unsaved !== undefined) return { ...unsaved, grey: false }
  if (paper !== undefined) return { text: column.text(paper, choices), problem: null, grey: false }
  const typed = draft?.typed[column.id]
  const problem = draft?.problems[column.id] ?? null
  if (typed !== undefined) return { text: typed, problem, grey: false }
  return { text: offered?.[column.id] ?? '', problem, grey: true }
}

/** A row of the grid. Of 100,000 only those in sight are there, and of these only those that changed are drawn anew. */
export const GridRow = memo(function GridRow(props: Props) {
  const { index, top, columns, paper, draft, fresh, left, right, activeColumn, onDrag } = props
  const chosen = left >= 0
  const isKept = draft?.state === 'kept' || draft?.state === 'refused'
  return (
    <tr
      {...asRow(index)}
      id={rowId(index)}
      data-index={index}
      data-new={paper === undefined && (fresh || draft !== undefined)}
      data-chosen={chosen}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <th
        {...{ role: 'rowheader' }}
        scope="row"
        aria-colindex={1}
        data-gutter
        draggable={onDrag !== null && chosen && paper !== undefined}
        onDragStart={onDrag ?? undefined}
        className={classes.gutter}
        title={fresh ? vi.grid.newRow : isKept ? vi.grid.keptRow : undefined}
      >
        {fresh ? '✱' : isKept ? '✎' : index + 1}
      </th>
      {columns.map((shown, place) => {
        const { text, problem, grey } = shownCell(shown, props)
        const { id, kind, editable } = shown.column
        return (
          <td
            key={id}
            {...{
              role: 'gridcell',
              'aria-selected': place >= left && place <= right,
              'aria-readonly': editable ? undefined : true,
            }}
            id={cellId(index, place)}
            aria-colindex={place + 2}
            aria-invalid={problem === null ? undefined : true}
            data-column={place}
            data-kind={kind}
            // Said only where it is so: a cell with few attributes is built and styled sooner.
            data-grey={grey || undefined}
            // A scan nobody has catalogued is known by the name it came with.
            data-hint={id === 'title' && text === '' ? paper?.files[0]?.name : undefined}
            data-active={place === activeColumn || undefined}
            data-computed={!editable || undefined}
            title={problem ?? (text.length > 30 ? text : undefined)}
            className={classes.cell}
            style={{ width: shown.width }}
          >
            {text}
          </td>
        )
      })}
    </tr>
  )
})
