import type { KeyboardEvent } from 'react'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { DossierId } from '../../../shared/model/ids.ts'
import { count } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import { printedSpan } from '../../ui/dates.ts'
import { isListKey, rowAfterKey } from '../../ui/list-keys.ts'
import { useRememberedRow } from '../../ui/scroll/use-remembered-row.ts'
import { SecrecyChip } from '../../ui/secrecy-chip.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { asGrid, focusList, rowUnder, useVirtualRows } from '../../ui/use-virtual-rows.ts'
import classes from './dossier-table.module.css'

interface Props {
  readonly dossiers: readonly Dossier[]
  readonly retentionTerms: RuleChoices['retentionTerms']
  readonly onOpen: (id: DossierId) => void
  /** The list comes back scrolled to where it was, under this name. */
  readonly name: string
}

const text = vi.catalogue.groupPage
const columns = ['number', 'title', 'span', 'retention', 'documents', 'pages'] as const

/** Dossiers of a fonds, an inventory or a congress in a grid; a click or Enter opens. */
export function DossierTable({ dossiers, retentionTerms, onOpen, name }: Props) {
  const [active, setActive] = useRememberedRow(name)
  const chosen = Math.min(active, dossiers.length - 1)
  const { box, rows } = useVirtualRows({
    count: dossiers.length,
    chosen,
    estimate: 38,
    keyOf: (index) => dossiers[index]?.id ?? index,
    head: 31,
    scrollName: name,
  })
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
          <tr aria-rowindex={1} className={`${classes.row} ${classes.head}`}>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {text.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const dossier = dossiers[item.index]
            if (dossier === undefined) return null
            const retention =
              retentionTerms.find(({ id }) => id === dossier.retention)?.label ?? dossier.retention
            return (
              <tr
                key={dossier.id}
                id={rowId(item.index)}
                ref={rows.measureElement}
                data-index={item.index}
                aria-rowindex={item.index + 2}
                aria-selected={item.index === chosen}
                className={`${classes.row} ${classes.line}`}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <td data-column="number">{dossier.number}</td>
                <td data-column="title">
                  <span className={classes.title}>{dossier.title}</span>
                  <span className={classes.chips}>
                    <SecrecyChip secrecy={dossier.secrecyShown} />
                    {dossier.uncatalogued > 0 && (
                      <StateChip tone="waiting">
                        {vi.catalogue.tree.uncatalogued(dossier.uncatalogued)}
                      </StateChip>
                    )}
                  </span>
                </td>
                <td data-column="span">{printedSpan(dossier.startShown, dossier.endShown)}</td>
                <td data-column="retention">{retention}</td>
                <td data-column="documents">{count(dossier.documents)}</td>
                <td data-column="pages">{count(dossier.pages)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const rowId = (index: number) => `dossier-row-${index}`
