import { type KeyboardEvent, useCallback } from 'react'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { DossierId } from '../../../shared/model/ids.ts'
import { vi } from '../../text/vi.ts'
import { dragWidth, type Shown } from '../../ui/columns/columns.ts'
import { isListKey, rowAfterKey } from '../../ui/list-keys.ts'
import { useRememberedRow } from '../../ui/scroll/use-remembered-row.ts'
import { SecrecyChip } from '../../ui/secrecy-chip.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { asGrid, focusList, rowUnder, useVirtualRows } from '../../ui/use-virtual-rows.ts'
import type { DossierColumn } from './dossier-columns.ts'
import classes from './dossier-table.module.css'

interface Props {
  readonly dossiers: readonly Dossier[]
  readonly choices: RuleChoices
  readonly columns: readonly Shown<DossierColumn>[]
  readonly onWidth: (id: string, width: number) => void
  readonly onOpen: (id: DossierId) => void
  /** The list comes back scrolled to where it was, under this name. */
  readonly name: string
}

const text = vi.catalogue.groupPage
/** Between two columns, and beside the first and the last; the style sheet says the same. */
const gap = 12
const margin = 16

/** The title takes the room that is left. */
function gridOf(columns: readonly Shown<DossierColumn>[]) {
  const parts = columns.map(({ column, width }) =>
    column.id === 'title' ? `minmax(${width}px, 1fr)` : `${width}px`,
  )
  const width = columns.reduce((sum, { width: own }) => sum + own + gap, 2 * margin - gap)
  return { gridTemplateColumns: parts.join(' '), minWidth: width }
}

/** Dossiers of a fonds, an inventory or a congress in a grid; a click or Enter opens. */
export function DossierTable({ dossiers, choices, columns, onWidth, onOpen, name }: Props) {
  const [active, setActive] = useRememberedRow(name)
  const chosen = Math.min(active, dossiers.length - 1)
  const rowKey = useCallback((index: number) => dossiers[index]?.id ?? index, [dossiers])
  const { box, rows } = useVirtualRows({
    count: dossiers.length,
    chosen,
    estimate: 38,
    keyOf: rowKey,
    head: 31,
    scrollName: name,
  })
  const grid = gridOf(columns)
  const open = (index: number) => {
    const dossier = dossiers[index]
    if (dossier !== undefined) onOpen(dossier.id)
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (isListKey(event.key)) {
      event.preventDefault()
      setActive(rowAfterKey(event.key, chosen, dossiers.length))
    } else if (event.key === 'Enter') open(chosen)
  }
  return (
    <div ref={box} className={classes.scroll}>
      <table
        {...asGrid(text.tableLabel, dossiers.length + 1, chosen < 0 ? null : rowId(chosen))}
        className={classes.grid}
        data-panel="middle"
        onKeyDown={press}
        onMouseDown={focusList}
        onClick={(event) => {
          const row = rowUnder(event)
          if (row >= 0) setActive(row)
          open(row)
        }}
      >
        <thead>
          <tr aria-rowindex={1} className={`${classes.row} ${classes.head}`} style={grid}>
            {columns.map(({ column, width }) => (
              <th key={column.id} scope="col" data-column={column.id}>
                {column.label}
                <span
                  aria-hidden
                  className={classes.edge}
                  title={vi.grid.resize(column.label)}
                  onPointerDown={dragWidth(width, (wide) => onWidth(column.id, wide))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const dossier = dossiers[item.index]
            if (dossier === undefined) return null
            return (
              <tr
                key={dossier.id}
                id={rowId(item.index)}
                ref={rows.measureElement}
                data-index={item.index}
                aria-rowindex={item.index + 2}
                aria-selected={item.index === chosen}
                className={`${classes.row} ${classes.line}`}
                style={{ ...grid, transform: `translateY(${item.start}px)` }}
              >
                {columns.map(({ column }) => (
                  <td key={column.id} data-column={column.id}>
                    {column.id === 'title' ? <Title dossier={dossier} /> : column.text(dossier, choices)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const rowId = (index: number) => `dossier-row-${index}`

function Title({ dossier }: { readonly dossier: Dossier }) {
  return (
    <>
      <span className={classes.title}>{dossier.title}</span>
      <span className={classes.chips}>
        <SecrecyChip secrecy={dossier.secrecyShown} />
        {dossier.uncatalogued > 0 && (
          <StateChip tone="waiting">{vi.catalogue.tree.uncatalogued(dossier.uncatalogued)}</StateChip>
        )}
      </span>
    </>
  )
}
