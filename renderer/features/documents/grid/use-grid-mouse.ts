import { type MouseEvent, useRef } from 'react'
import { type Bounds, moved, type Place, type Selection, wholeRows } from './selection.ts'

interface Wanted {
  readonly selection: Selection
  readonly bounds: Bounds
  readonly onSelect: (selection: Selection) => void
  readonly onFocus: () => void
  readonly onEdit: () => void
}

/** The cell under the mouse; column -1 = the number of the row. */
function placeUnder(event: MouseEvent): Place | null {
  const cell = event.target instanceof Element ? event.target.closest('[data-column], [data-gutter]') : null
  const row = cell?.closest('[data-index]')?.getAttribute('data-index')
  if (cell == null || row == null) return null
  const column = cell.getAttribute('data-column')
  return { row: Number(row), column: column === null ? -1 : Number(column) }
}

/** Press, drag and Shift choose cells, on the numbers whole rows; two presses type into a cell. */
export function useGridMouse({ selection, bounds, onSelect, onFocus, onEdit }: Wanted) {
  const dragging = useRef(false)
  const choose = (place: Place, extend: boolean) =>
    onSelect(
      place.column < 0
        ? wholeRows(extend ? selection.anchor.row : place.row, place.row, bounds)
        : moved(selection, place, bounds, extend),
    )
  return {
    onMouseDown: (event: MouseEvent) => {
      const place = placeUnder(event)
      if (place === null || event.button !== 0) return
      onFocus()
      const draggable = event.target instanceof Element && event.target.closest('[draggable="true"]') !== null
      // Chosen rows are dragged by their numbers.
      if (draggable && !event.shiftKey) return
      event.preventDefault()
      dragging.current = true
      choose(place, event.shiftKey)
      window.addEventListener(
        'mouseup',
        () => {
          dragging.current = false
        },
        { once: true },
      )
    },
    onMouseOver: (event: MouseEvent) => {
      const place = dragging.current ? placeUnder(event) : null
      if (place !== null) choose(place, true)
    },
    onDoubleClick: (event: MouseEvent) => {
      const place = placeUnder(event)
      if (place !== null && place.column >= 0) onEdit()
    },
  }
}
