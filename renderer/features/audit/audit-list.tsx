import { type KeyboardEvent, useEffect, useState } from 'react'
import type { AuditFilter, AuditRow } from '../../../shared/model/audit.ts'
import { vi } from '../../text/vi.ts'
import { printedMoment } from '../../ui/dates.ts'
import { isListKey, rowAfterKey } from '../../ui/list-keys.ts'
import { focusList, rowUnder, useVirtualRows } from '../../ui/use-virtual-rows.ts'
import classes from './audit.module.css'
import { useAuditRows } from './use-audit-rows.ts'

interface Props {
  readonly filter: AuditFilter
  readonly total: number
  readonly onChoose: (row: AuditRow) => void
  /** Enter or a double click: the paper or dossier of the line. */
  readonly onOpen: (row: AuditRow) => void
}

const text = vi.audit
const rowId = (index: number) => `audit-row-${index}`

/** The entries, the newest first. One stop for the Tab key; arrows choose, Enter opens the record. */
export function AuditList({ filter, total, onChoose, onOpen }: Props) {
  const [place, setPlace] = useState(0)
  const active = Math.min(place, total - 1)
  const { box, rows: lines } = useVirtualRows({
    count: total,
    chosen: active,
    estimate: 46,
    keyOf: (index) => index,
  })
  const items = lines.getVirtualItems()
  const rowAt = useAuditRows(filter, items.at(0)?.index ?? 0, items.at(-1)?.index ?? 0)
  const chosen = rowAt(active)
  useEffect(() => {
    if (chosen !== undefined) onChoose(chosen)
  }, [chosen, onChoose])
  const open = (index: number) => {
    const row = rowAt(index)
    if (row !== undefined) onOpen(row)
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (isListKey(event.key)) setPlace(rowAfterKey(event.key, active, total))
    else if (event.key === 'Enter') open(active)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={box}
      role="listbox"
      aria-label={text.list}
      aria-activedescendant={active < 0 ? undefined : rowId(active)}
      tabIndex={0}
      className={classes.list}
      onKeyDown={press}
      onMouseDown={focusList}
      onClick={(event) => {
        const index = rowUnder(event)
        if (index >= 0) setPlace(index)
      }}
      onDoubleClick={(event) => open(rowUnder(event))}
    >
      <div className={classes.body} style={{ height: lines.getTotalSize() }}>
        {items.map((item) => (
          <div
            key={item.key}
            id={rowId(item.index)}
            ref={lines.measureElement}
            data-index={item.index}
            role="option"
            tabIndex={-1}
            aria-selected={item.index === active}
            aria-posinset={item.index + 1}
            aria-setsize={total}
            className={classes.row}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <AuditLine row={rowAt(item.index)} />
          </div>
        ))}
      </div>
    </div>
  )
}

function AuditLine({ row }: { readonly row: AuditRow | undefined }) {
  if (row === undefined) return <span className={classes.what}>{vi.common.loading}</span>
  return (
    <>
      <span className={classes.when}>{printedMoment(row.at)}</span>
      <span className={classes.who}>{row.who}</span>
      <span className={classes.what}>
        {row.deed}
        {row.record !== '' && <span className={classes.about}>{row.record}</span>}
      </span>
    </>
  )
}
