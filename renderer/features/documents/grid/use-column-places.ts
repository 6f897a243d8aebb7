import { useEffect, useMemo } from 'react'
import type { ShownColumn } from './columns.ts'

/** Width of the numbers of the rows; the style sheet says the same. */
const gutterWidth = 46

/** Where each column begins, in pixels; the active one is kept in sight beside the numbers of the rows. */
export function useColumnPlaces(
  box: HTMLElement | null,
  columns: readonly ShownColumn[],
  activeColumn: number,
) {
  const lefts = useMemo(() => {
    let left = gutterWidth
    return columns.map(({ width }) => {
      left += width
      return left - width
    })
  }, [columns])
  const [left, width] = [lefts[activeColumn] ?? gutterWidth, columns[activeColumn]?.width ?? 0]
  useEffect(() => {
    if (box === null) return
    if (left - gutterWidth < box.scrollLeft) box.scrollLeft = left - gutterWidth
    else if (left + width > box.scrollLeft + box.clientWidth) box.scrollLeft = left + width - box.clientWidth
  }, [box, left, width])
  return { lefts, left }
}
