import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { DossierId } from '../../../shared/model/ids.ts'
import { count } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import { printedSpan } from '../../ui/dates.ts'
import { isListKey, rowAfterKey } from '../../ui/list-keys.ts'
import { SecrecyChip } from '../../ui/secrecy-chip.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import classes from './dossier-table.module.css'

interface Props {
  readonly dossiers: readonly Dossier[]
  readonly retentionTerms: RuleChoices['retentionTerms']
  readonly onOpen: (id: DossierId) => void
}

const text = vi.catalogue.groupPage

/** Dossiers of a fonds, an inventory or a congress in a grid. */
export function DossierTable({ dossiers, retentionTerms, onOpen }: Props) {
  const [active, setActive] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: dossiers.length,
    getScrollElement: () => box.current,
    estimateSize: () => 38,
    overscan: 10,
  })
  const chosen = Math.min(active, dossiers.length - 1)
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (isListKey(event.key)) {
      event.preventDefault()
      const next = rowAfterKey(event.key, chosen, dossiers.length)
      setActive(next)
      rows.scrollToIndex(next)
    } else if (event.key === 'Enter') {
      const dossier = dossiers[chosen]
      if (dossier !== undefined) onOpen(dossier.id)
    }
  }
  return (
    <div
      ref={box}
      role="grid"
      aria-label={text.tableLabel}
      aria-rowcount={dossiers.length + 1}
      aria-activedescendant={dossiers.length === 0 ? undefined : `dossier-row-${chosen}`}
      tabIndex={0}
      className={classes.grid}
      data-panel="middle"
      onKeyDown={press}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid itself has the focus (aria-activedescendant) */}
      <div role="row" aria-rowindex={1} className={`${classes.row} ${classes.head}`}>
        {(['number', 'title', 'span', 'retention', 'documents', 'pages'] as const).map((column) => (
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div key={column} role="columnheader" data-column={column}>
            {text.columns[column]}
          </div>
        ))}
      </div>
      <div className={classes.body} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const dossier = dossiers[item.index]
          if (dossier === undefined) return null
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the grid
            <div
              key={dossier.id}
              id={`dossier-row-${item.index}`}
              ref={rows.measureElement}
              data-index={item.index}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={item.index === chosen}
              className={`${classes.row} ${classes.line}`}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => setActive(item.index)}
              onDoubleClick={() => onOpen(dossier.id)}
            >
              <div role="gridcell" data-column="number">
                {dossier.number}
              </div>
              <div role="gridcell" data-column="title">
                <a
                  className={classes.open}
                  tabIndex={-1}
                  href={`#/dossier/${dossier.id}`}
                  onClick={(event) => {
                    event.preventDefault()
                    onOpen(dossier.id)
                  }}
                >
                  {dossier.title}
                </a>
                <span className={classes.chips}>
                  <SecrecyChip secrecy={dossier.secrecyShown} />
                  {dossier.uncatalogued > 0 && (
                    <StateChip tone="waiting">
                      {vi.catalogue.tree.uncatalogued(dossier.uncatalogued)}
                    </StateChip>
                  )}
                </span>
              </div>
              <div role="gridcell" data-column="span">
                {printedSpan(dossier.startShown, dossier.endShown)}
              </div>
              <div role="gridcell" data-column="retention">
                {retentionTerms.find(({ id }) => id === dossier.retention)?.label ?? dossier.retention ?? ''}
              </div>
              <div role="gridcell" data-column="documents">
                {count(dossier.documents)}
              </div>
              <div role="gridcell" data-column="pages">
                {count(dossier.pages)}
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}
