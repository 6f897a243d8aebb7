import { type DragEvent, useEffect } from 'react'
import type { RuleChoices } from '../../../../shared/contract/rules.ts'
import type { ShownColumn } from './columns.ts'
import { GridRow } from './grid-row.tsx'
import { rowHeight } from './rows-to-draw.ts'
import type { Place, Range } from './selection.ts'
import type { GridCells } from './use-cells.ts'
import { useDrawnRows } from './use-drawn-rows.ts'

interface Props {
  /** What scrolls. */
  readonly box: HTMLElement | null
  readonly rowCount: number
  /** Told which rows are drawn, the last one included. */
  readonly onDrawn: (first: number, last: number) => void
  readonly range: Range
  readonly active: Place
  /** Rows that are in the archive; those after them are new. */
  readonly total: number
  readonly columns: readonly ShownColumn[]
  readonly choices: RuleChoices
  readonly partsOf: GridCells['partsOf']
  readonly onDrag: ((event: DragEvent) => void) | null
}

/** The rows in sight. Scrolling draws nothing else anew. */
export function GridBody(props: Props) {
  const { box, rowCount, onDrawn, range, active, total, columns, choices, partsOf, onDrag } = props
  const { first, end } = useDrawnRows(box, rowCount)
  useEffect(() => onDrawn(first, Math.max(first, end - 1)), [first, end, onDrawn])
  const drawn = Array.from({ length: end - first }, (_, place) => first + place)
  return (
    <tbody {...{ role: 'rowgroup' }} style={{ height: rowCount * rowHeight }}>
      {drawn.map((index) => {
        const inRange = index >= range.top && index <= range.bottom
        const { paper, state, draft, offered } = partsOf(index)
        const beyond = index >= total
        return (
          <GridRow
            key={index}
            index={index}
            top={index * rowHeight}
            columns={columns}
            choices={choices}
            paper={paper}
            state={state}
            draft={draft}
            fresh={beyond && draft === undefined}
            offered={beyond && (draft !== undefined || index === active.row) ? offered : undefined}
            left={inRange ? range.left : -1}
            right={inRange ? range.right : -1}
            activeColumn={index === active.row ? active.column : -1}
            onDrag={inRange ? onDrag : null}
          />
        )
      })}
    </tbody>
  )
}
