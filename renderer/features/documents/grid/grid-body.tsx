import type { DragEvent } from 'react'
import type { RuleChoices } from '../../../../shared/contract/rules.ts'
import type { ShownColumn } from './columns.ts'
import { GridRow } from './grid-row.tsx'
import type { Place, Range } from './selection.ts'
import type { GridCells } from './use-cells.ts'

interface Props {
  readonly items: readonly { readonly index: number; readonly start: number }[]
  readonly height: number
  readonly range: Range
  readonly active: Place
  /** Rows that are in the archive; those after them are new. */
  readonly total: number
  readonly columns: readonly ShownColumn[]
  readonly choices: RuleChoices
  readonly partsOf: GridCells['partsOf']
  readonly onDrag: ((event: DragEvent) => void) | null
}

/** The rows in sight. */
export function GridBody(props: Props) {
  const { items, height, range, active, total, columns, choices, partsOf, onDrag } = props
  return (
    <tbody {...{ role: 'rowgroup' }} style={{ height }}>
      {items.map(({ index, start }) => {
        const inRange = index >= range.top && index <= range.bottom
        const { paper, state, draft, offered } = partsOf(index)
        const beyond = index >= total
        return (
          <GridRow
            key={index}
            index={index}
            top={start}
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
