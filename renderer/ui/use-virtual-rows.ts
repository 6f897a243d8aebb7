import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { remember, remembered } from './stored-state.ts'

interface Wanted {
  readonly count: number
  /** The row that must be in sight, from 0; -1 for none. */
  readonly chosen: number
  /** Pixels, before a row was measured. */
  readonly estimate: number
  readonly keyOf: (index: number) => string | number
  /** Height of a head that stays above the rows while they scroll; 0 without one. */
  readonly head?: number
  /** The place it is scrolled to survives a restart under this name. */
  readonly scrollName?: string
}

/** Rows of which only those in sight are drawn, the chosen one kept in sight. */
export function useVirtualRows({ count, chosen, estimate, keyOf, head = 0, scrollName }: Wanted) {
  const box = useRef<HTMLDivElement>(null)
  const initialOffset = useRememberedScroll(box, scrollName)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    overscan: 10,
    initialOffset,
    scrollPaddingEnd: head,
  })
  useEffect(() => {
    if (chosen >= 0) rows.scrollToIndex(chosen, { align: 'auto' })
  }, [chosen, rows])
  return { box, rows }
}

const scrollRestMilliseconds = 200

function useRememberedScroll(box: RefObject<HTMLElement | null>, name: string | undefined): number {
  const [initial] = useState(() =>
    name === undefined ? 0 : remembered(`scroll-${name}`, z.number().min(0), 0),
  )
  useEffect(() => {
    const element = box.current
    if (element === null || name === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const scrolled = () => {
      clearTimeout(timer)
      timer = setTimeout(() => remember(`scroll-${name}`, element.scrollTop), scrollRestMilliseconds)
    }
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      clearTimeout(timer)
      element.removeEventListener('scroll', scrolled)
    }
  }, [box, name])
  return initial
}

/** The row that a click fell on, by its `data-index`; -1 for none. */
export function rowUnder(event: MouseEvent): number {
  const row = event.target instanceof Element ? event.target.closest('[data-index]') : null
  const index = row?.getAttribute('data-index')
  return index == null ? -1 : Number(index)
}

/** A press on a row gives the focus to the list, which speaks for its rows (aria-activedescendant). */
export function focusList(event: MouseEvent<HTMLElement>): void {
  event.preventDefault()
  event.currentTarget.focus()
}

/** A table that arrows move through. ARIA in HTML allows this role on a table; its rows and cells become the grid's. */
export const asGrid = (label: string, rowCount: number, activeRowId: string | null) => ({
  role: 'grid',
  tabIndex: 0,
  'aria-label': label,
  'aria-rowcount': rowCount,
  'aria-activedescendant': activeRowId ?? undefined,
})
