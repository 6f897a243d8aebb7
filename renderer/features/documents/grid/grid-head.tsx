import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo } from 'react'
import type { DocumentListRequest } from '../../../../shared/model/document-list.ts'
import { vi } from '../../../text/vi.ts'
import { dragWidth } from '../../../ui/columns/columns.ts'
import { type ShownColumn, sortOfColumn } from './columns.ts'
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
                onPointerDown={dragWidth(width, (wide) => onWidth(column.id, wide))}
                onClick={(event) => event.stopPropagation()}
              />
            </th>
          )
        })}
      </tr>
    </thead>
  )
})
