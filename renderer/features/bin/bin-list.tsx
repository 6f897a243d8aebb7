import { type KeyboardEvent, useCallback } from 'react'
import { useOpenArchive } from '../../backend/open-archive.ts'
import { vi } from '../../text/vi.ts'
import { isListKey, rowAfterKey } from '../../ui/list-keys.ts'
import { useRememberedRow } from '../../ui/scroll/use-remembered-row.ts'
import { StateChip } from '../../ui/state-chip.tsx'
import { focusList, rowUnder, useVirtualRows } from '../../ui/use-virtual-rows.ts'
import classes from './bin-list.module.css'
import { type BinRow, withMark } from './bin-rows.ts'

interface Props {
  readonly rows: readonly BinRow[]
  readonly marks: ReadonlySet<string>
  readonly onMarks: (marks: ReadonlySet<string>) => void
  /** Enter: what is marked comes back; the line itself when nothing is. */
  readonly onRestore: (marks: ReadonlySet<string>) => void
}

const text = vi.bin
const rowId = (index: number) => `bin-row-${index}`

/** One stop for the Tab key; arrows move, Space and clicks mark, Enter restores. */
export function BinList({ rows, marks, onMarks, onRestore }: Props) {
  const name = `bin-${useOpenArchive().folder}`
  const [place, setPlace] = useRememberedRow(name)
  const active = Math.min(place, rows.length - 1)
  const rowKey = useCallback((index: number) => rows[index]?.key ?? index, [rows])
  const { box, rows: lines } = useVirtualRows({
    count: rows.length,
    chosen: active,
    estimate: 52,
    keyOf: rowKey,
    scrollName: name,
  })
  const mark = (index: number) => {
    const row = rows[index]
    if (row === undefined) return
    setPlace(index)
    onMarks(withMark(marks, row.key))
  }
  const move = (next: number, marking: boolean) => {
    const passed = rows.slice(Math.min(active, next), Math.max(active, next) + 1)
    if (marking) onMarks(new Set([...marks, ...passed.map(({ key }) => key)]))
    setPlace(next)
  }
  const press = (event: KeyboardEvent) => {
    const row = rows[active]
    if (event.ctrlKey && event.key.toLowerCase() === 'a') onMarks(new Set(rows.map(({ key }) => key)))
    else if (event.ctrlKey || event.altKey || event.metaKey) return
    else if (isListKey(event.key)) move(rowAfterKey(event.key, active, rows.length), event.shiftKey)
    else if (event.key === ' ') mark(active)
    else if (event.key === 'Enter' && row !== undefined)
      onRestore(marks.size > 0 ? marks : new Set([row.key]))
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={box}
      role="listbox"
      aria-label={text.list}
      aria-multiselectable
      aria-activedescendant={active < 0 ? undefined : rowId(active)}
      tabIndex={0}
      className={classes.list}
      data-panel="middle"
      onKeyDown={press}
      onMouseDown={focusList}
      onClick={(event) => mark(rowUnder(event))}
    >
      <div className={classes.body} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (row === undefined) return null
          return (
            <div
              key={row.key}
              id={rowId(item.index)}
              ref={lines.measureElement}
              data-index={item.index}
              data-active={item.index === active}
              role="option"
              tabIndex={-1}
              aria-selected={marks.has(row.key)}
              aria-posinset={item.index + 1}
              aria-setsize={rows.length}
              className={classes.row}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <span className={classes.mark} aria-hidden />
              <span className={classes.kind}>{text.kinds[row.kind]}</span>
              <span className={classes.name}>
                {row.title}
                <span className={classes.about}>{row.about}</span>
                {row.waitsForDossier && <StateChip tone="waiting">{text.dossierInBin}</StateChip>}
              </span>
              <span className={classes.when}>{row.when}</span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
