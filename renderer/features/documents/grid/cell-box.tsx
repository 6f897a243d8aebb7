import {
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { fold } from '../../../../shared/vietnamese/fold.ts'
import type { ShownColumn } from './columns.ts'
import classes from './document-grid.module.css'
import { OfferList } from './offer-list.tsx'
import { lastName, type Offer } from './suggestions.ts'

/** How a cell is typed into: `type` replaces it and arrows leave it, `mend` (F2) lets arrows move inside. */
export interface Editing {
  readonly mode: 'type' | 'mend'
  readonly text: string
}

/** Where a cell that was typed into is left for. */
export type Leaving =
  | { readonly type: 'enter'; readonly step: 1 | -1 }
  | { readonly type: 'tab'; readonly step: 1 | -1 }
  | { readonly type: 'arrow'; readonly key: string }
  | { readonly type: 'all' }
  | { readonly type: 'away' }

export interface CellBoxHandle {
  focus(): void
}

interface Props {
  readonly ref: Ref<CellBoxHandle>
  readonly gridId: string
  readonly activeId: string
  readonly label: string
  readonly shown: ShownColumn
  readonly left: number
  readonly top: number
  readonly editing: Editing | null
  readonly offers: readonly Offer[]
  readonly onEditing: (editing: Editing | null) => void
  readonly onTaken: (text: string, leaving: Leaving) => void
  readonly onPress: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onAway: () => void
  readonly onCopy: (event: ClipboardEvent) => void
  readonly onCut: (event: ClipboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
}

const listId = 'grid-offers'

/**
 * The one box of the grid, over the active cell. It has the focus all the time, so that the first key, also of a
 * Vietnamese typing program, falls into it already.
 */
export function CellBox(props: Props) {
  const { gridId, activeId, label, shown, left, top, editing, offers, onEditing, onTaken, onPress } = props
  const box = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(props.ref, () => ({ focus: () => box.current?.focus({ preventScroll: true }) }), [])
  const [marked, setMarked] = useState<number | null>(null)
  const { column, width } = shown
  const text = editing?.text ?? ''
  const lines = column.kind === 'lines'

  const exact = offers.findIndex((offer) => fold(offer.label) === fold(text.trim()))
  const firstMarked = column.kind !== 'choice' ? -1 : exact >= 0 ? exact : text.trim() === '' ? -1 : 0
  const mark = Math.min(marked ?? firstMarked, offers.length - 1)
  const open = editing !== null && offers.length > 0

  const withOffer = (offer: string) =>
    column.kind === 'names' ? lastName(column, text).before + offer : offer
  const taken = () => {
    const offer = open && mark >= 0 ? offers[mark] : undefined
    return offer === undefined ? text : withOffer(offer.label)
  }
  const leave = (leaving: Leaving) => {
    setMarked(null)
    onTaken(taken(), leaving)
  }
  const change = (next: string) => {
    setMarked(null)
    onEditing({ mode: editing?.mode ?? 'type', text: next })
  }
  const pressEditing = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, shiftKey, ctrlKey, altKey } = event
    const leaveFor = (leaving: Leaving) => {
      event.preventDefault()
      leave(leaving)
    }
    if (key === 'Enter') {
      if (altKey && lines) return insertLine(event)
      return leaveFor(ctrlKey ? { type: 'all' } : { type: 'enter', step: shiftKey ? -1 : 1 })
    }
    if (key === 'Tab') return leaveFor({ type: 'tab', step: shiftKey ? -1 : 1 })
    if (key === 'Escape') {
      event.preventDefault()
      setMarked(null)
      return onEditing(null)
    }
    if (key === 'F2') {
      event.preventDefault()
      return onEditing({ mode: 'mend', text })
    }
    if (open && !ctrlKey && !altKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault()
      const step = key === 'ArrowDown' ? 1 : -1
      return setMarked((mark + step + offers.length) % offers.length)
    }
    const arrow = key === 'ArrowDown' || key === 'ArrowUp' || key === 'ArrowLeft' || key === 'ArrowRight'
    if (arrow && editing?.mode === 'type' && !ctrlKey && !altKey && !shiftKey) {
      leaveFor({ type: 'arrow', key })
    }
  }
  const insertLine = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    change(`${text.slice(0, selectionStart)}\n${text.slice(selectionEnd)}`)
  }
  return (
    <>
      <textarea
        ref={box}
        rows={1}
        tabIndex={0}
        data-panel="middle"
        data-editing={editing !== null}
        data-lines={lines}
        // The window's own Escape keeps off while a cell is typed into.
        data-mantine-stop-propagation={editing !== null}
        className={classes.box}
        style={{
          left,
          top,
          width: Math.max(width, lines && editing ? 320 : 0),
          height: lines && editing ? 84 : 27,
        }}
        aria-label={label}
        aria-controls={open ? listId : gridId}
        aria-activedescendant={open && mark >= 0 ? `${listId}-${mark}` : activeId}
        spellCheck={false}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onCompositionStart={() => {
          if (editing === null) onEditing({ mode: 'type', text: '' })
        }}
        onKeyDown={(event) => {
          // Keys of a typing program belong to the letter that is being made.
          if (event.nativeEvent.isComposing) return
          if (editing === null) onPress(event)
          else pressEditing(event)
        }}
        onBlur={() => {
          // Another window has the focus: what is being typed waits.
          if (!document.hasFocus()) return
          if (editing !== null) leave({ type: 'away' })
          props.onAway()
        }}
        onCopy={(event) => editing === null && props.onCopy(event)}
        onCut={(event) => editing === null && props.onCut(event)}
        onPaste={(event) => editing === null && props.onPaste(event)}
      />
      {open && (
        <OfferList
          id={listId}
          under={box.current}
          offers={offers}
          marked={mark}
          onTake={(offer) => {
            setMarked(null)
            onTaken(withOffer(offer), { type: 'enter', step: 1 })
          }}
        />
      )}
    </>
  )
}
