import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useRef } from 'react'
import { useRememberedScroll } from './scroll/use-remembered-scroll.ts'

interface Wanted {
  readonly count: number
  /** The row that must be in sight, from 0; -1 for none. */
  readonly chosen: number
  /** Pixels, before a row was measured. */
  readonly estimate: number
  /** The same function from drawing to drawing: with another one the places of all rows are counted anew. */
  readonly keyOf?: (index: number) => string | number
  /** Height of a head that stays above the rows while they scroll; 0 without one. */
  readonly head?: number
  /** The place it is scrolled to survives a restart under this name. */
  readonly scrollName?: string
}

/** Rows of which only those in sight are drawn, the chosen one kept in sight. */
export function useVirtualRows({ count, chosen, estimate, keyOf, head = 0, scrollName }: Wanted) {
  const box = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => estimate,
    ...(keyOf === undefined ? {} : { getItemKey: keyOf }),
    overscan: 10,
    scrollPaddingEnd: head,
  })
  const restoring = useRememberedScroll(box, rows, scrollName, chosen)
  useEffect(() => {
    if (chosen >= 0 && !restoring.current) rows.scrollToIndex(chosen, { align: 'auto' })
  }, [chosen, restoring, rows])
  return { box, rows }
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
