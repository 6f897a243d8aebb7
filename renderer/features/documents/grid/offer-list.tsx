import { Portal } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import classes from './document-grid.module.css'
import type { Offer } from './suggestions.ts'

interface Props {
  readonly id: string
  /** The box that is typed into. */
  readonly under: HTMLElement | null
  readonly offers: readonly Offer[]
  readonly marked: number
  readonly onTake: (label: string) => void
}

const tallest = 240

/** What may be taken instead of typing on; above the cell where there is no room below. */
export function OfferList({ id, under, offers, marked, onTake }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top?: number; bottom?: number } | null>(null)
  useLayoutEffect(() => {
    const box = under?.getBoundingClientRect()
    if (box === undefined) return
    const left = Math.max(4, Math.min(box.left, window.innerWidth - 328))
    const above = box.bottom + tallest > window.innerHeight && box.top > tallest
    setPlace(above ? { left, bottom: window.innerHeight - box.top } : { left, top: box.bottom })
  }, [under])
  useEffect(() => {
    if (place !== null) list.current?.children[marked]?.scrollIntoView({ block: 'nearest' })
  }, [marked, place])
  if (place === null) return null
  return (
    <Portal>
      <div ref={list} id={id} role="listbox" tabIndex={-1} className={classes.offers} style={place}>
        {offers.map(({ label, hint }, index) => (
          <div
            key={`${label} ${hint}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            className={classes.offer}
            // Not a click: the box must not lose the focus, or what is typed would be taken first.
            onMouseDown={(event) => {
              event.preventDefault()
              onTake(label)
            }}
          >
            {label}
            {hint !== '' && <small>{hint}</small>}
          </div>
        ))}
      </div>
    </Portal>
  )
}
