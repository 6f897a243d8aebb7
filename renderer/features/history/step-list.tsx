import { Redo2, Undo2 } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { vi } from '../../text/vi.ts'
import { printedMoment } from '../../ui/dates.ts'
import { isListKey, rowAfterKey } from '../../ui/list-keys.ts'
import { focusList, rowUnder } from '../../ui/use-virtual-rows.ts'
import classes from './step-list.module.css'
import type { StepRow } from './step-rows.ts'

interface Props {
  readonly rows: readonly StepRow[]
  readonly chosen: number
  readonly moved: { readonly first: number; readonly last: number }
  readonly onChoose: (index: number) => void
  readonly onGo: () => void
}

const text = vi.history
const rowId = (index: number) => `history-step-${index}`

/** One stop for the Tab key; what would be moved is marked down (or up) to the chosen line. */
export function StepList({ rows, chosen, moved, onChoose, onGo }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`#${rowId(chosen)}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const choose = (index: number) => {
    if (index >= 0) onChoose(index)
  }
  const press = (event: KeyboardEvent) => {
    if (isListKey(event.key)) {
      event.preventDefault()
      onChoose(rowAfterKey(event.key, chosen, rows.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      onGo()
    }
  }
  return (
    <div
      ref={list}
      className={classes.list}
      role="listbox"
      tabIndex={0}
      data-autofocus
      aria-multiselectable
      aria-label={text.list}
      aria-activedescendant={rowId(chosen)}
      onKeyDown={press}
      onMouseDown={focusList}
      onClick={(event) => choose(rowUnder(event))}
    >
      {rows.map(({ direction, step }, index) => (
        <div
          key={step.id}
          id={rowId(index)}
          role="option"
          aria-selected={index >= moved.first && index <= moved.last}
          tabIndex={-1}
          data-index={index}
          className={classes.row}
          data-direction={direction}
          data-active={index === chosen}
        >
          {direction === 'undo' ? <Undo2 size={14} aria-hidden /> : <Redo2 size={14} aria-hidden />}
          <span className={classes.label}>
            {step.label}
            {direction === 'redo' && <em> ({text.takenBack})</em>}
          </span>
          <span className={classes.at}>{printedMoment(step.at)}</span>
        </div>
      ))}
    </div>
  )
}
