import { type KeyboardEvent, useState } from 'react'
import type { CheckedFile } from '../../../shared/model/fixity.ts'
import { checkSentence } from '../../../shared/text/fixity-words.ts'
import { vi } from '../../text/vi.ts'
import { printedMoment } from '../../ui/dates.ts'
import { isListKey, rowAfterKey } from '../../ui/list-keys.ts'
import { type ChipTone, StateChip } from '../../ui/state-chip.tsx'
import { focusList, rowUnder, useVirtualRows } from '../../ui/use-virtual-rows.ts'
import classes from './fixity.module.css'
import { useCheckedRows, type WantedFiles } from './use-checked-files.ts'

interface Props {
  readonly wanted: WantedFiles
  readonly total: number
  /** Enter or a double click: the paper of the line. */
  readonly onOpen: (file: CheckedFile) => void
}

const text = vi.fixity
const rowId = (index: number) => `checked-row-${index}`

/** Each original with the last look at it. One stop for the Tab key; arrows move, Enter opens the paper. */
export function CheckedList({ wanted, total, onOpen }: Props) {
  const [place, setPlace] = useState(0)
  const active = Math.min(place, total - 1)
  const { box, rows: lines } = useVirtualRows({
    count: total,
    chosen: active,
    estimate: 52,
    keyOf: (index) => index,
    scrollName: `fixity-${wanted.filter}`,
  })
  const items = lines.getVirtualItems()
  const rowAt = useCheckedRows(wanted, items.at(0)?.index ?? 0, items.at(-1)?.index ?? 0)
  const open = (index: number) => {
    const file = rowAt(index)
    if (file !== undefined) onOpen(file)
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
            <CheckedLine file={rowAt(item.index)} />
          </div>
        ))}
      </div>
    </div>
  )
}

const tones: Readonly<Record<keyof typeof text.outcomes, ChipTone>> = {
  whole: 'quiet',
  changed: 'trouble',
  missing: 'trouble',
  unreadable: 'warning',
  unchecked: 'waiting',
}

function CheckedLine({ file }: { readonly file: CheckedFile | undefined }) {
  if (file === undefined) return <span className={classes.name}>{vi.common.loading}</span>
  const { last } = file
  const outcome = last?.outcome ?? 'unchecked'
  return (
    <>
      <span className={classes.outcome}>
        <StateChip tone={tones[outcome]}>{text.outcomes[outcome]}</StateChip>
      </span>
      <span className={classes.name}>
        {file.name}
        <span className={classes.about}>{file.subject}</span>
        {last !== null && last.outcome !== 'whole' && (
          <span className={classes.trouble}>{checkSentence(last, file.bytes)}</span>
        )}
      </span>
      <span className={classes.when}>
        {last === null
          ? text.storedAt(printedMoment(file.storedAt))
          : text.checkedAt(printedMoment(last.checkedAt))}
        {(last === null || last.outcome === 'whole') && (
          <span className={classes.about}>{text.dueAt(printedMoment(file.dueAt))}</span>
        )}
      </span>
    </>
  )
}
