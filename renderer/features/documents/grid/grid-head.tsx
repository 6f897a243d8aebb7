import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo, type PointerEvent } from 'react'
import type { DocumentListRequest } from '../../../../shared/model/document-list.ts'
import { vi } from '../../../text/vi.ts'
import { clampWidth, type ShownColumn, sortOfColumn } from './columns.ts'
import classes from './document-grid.module.css'

interface Props {
  readonly columns: readonly ShownColumn[]
  readonly sort: DocumentListRequest['sort']
  readonly onSort: (sort: DocumentListRequest['sort']) => void
  readonly onWidth: (id: string, width: number) => void
  readonly onAll: () => void
}

/** The heads of the columns: a press puts in order, a drag of the edge changes the width. By keyboard: the tools above. */
export const GridHead = memo(function GridHead({ columns, sort, onSort, onWidth, onAll }: Props) {
  const resize = (id: string, width: number) => (event: PointerEvent<HTMLElement>) => {
    event.preventDefault()
    event.stopPropagation()
    const handle = event.currentTarget
    const from = event.clientX
    handle.setPointerCapture(event.pointerId)
    const drag = (moved: globalThis.PointerEvent) => onWidth(id, clampWidth(width + moved.clientX - from))
    handle.addEventListener('pointermove', drag)
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', drag), {
      once: true,
    })
  }
  return (
    <thead {...{ role: 'rowgroup' }} className={classes.head}>
      <tr {...{ role: 'row' }} aria-rowindex={1}>
        <th
          {...{ role: 'columnheader' }}
          aria-colindex={1}
          className={classes.gutter}
          title={vi.grid.corner}
          aria-label={vi.grid.corner}
          onMouseDown={(event) => {
            event.preventDefault()
            onAll()
          }}
        />
        {columns.map(({ column, width }, index) => {
          const by = sortOfColumn[column.id]
          const sorted = by !== undefined && by === sort.by
          const Arrow = sort.descending ? ArrowDown : ArrowUp
          const press = () => {
            if (by !== undefined) onSort({ by, descending: sorted && !sort.descending })
          }
          return (
            <th
              key={column.id}
              {...{ role: 'columnheader' }}
              scope="col"
              aria-colindex={index + 2}
              aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
              data-sorts={by !== undefined}
              style={{ width }}
              onMouseDown={(event) => event.preventDefault()}
              onClick={press}
            >
              <span className={classes.headText} title={column.label}>
                {column.label}
              </span>
              {sorted && <Arrow size={13} aria-hidden />}
              <span
                aria-hidden
                className={classes.edge}
                title={vi.grid.resize(column.label)}
                onPointerDown={resize(column.id, width)}
                onClick={(event) => event.stopPropagation()}
              />
            </th>
          )
        })}
      </tr>
    </thead>
  )
})
