/** Of rows and head; the style sheet says the same. */
export const rowHeight = 28

/** Rows drawn beyond those in sight, above and below. */
const beyond = 4
/** The drawn rows change by so many at a time: not every small turn of the wheel draws anew. */
const step = 4

/** The rows from `first` to before `end`. */
export interface DrawnRows {
  readonly first: number
  readonly end: number
}

/** Which rows are drawn where the box is scrolled to `top`; its head covers as much as a row. */
export function rowsToDraw(top: number, height: number, count: number): DrawnRows {
  const firstSeen = Math.floor(Math.max(0, top) / rowHeight)
  const endSeen = Math.ceil((Math.max(0, top) + Math.max(0, height - rowHeight)) / rowHeight)
  const first = Math.floor(Math.max(0, firstSeen - beyond) / step) * step
  const end = Math.min(count, Math.ceil((endSeen + beyond) / step) * step)
  return { first: Math.min(first, end), end }
}

/** How far down the box has to be scrolled for the row to be in sight; null = it is. */
export function scrollFor(row: number, top: number, height: number): number | null {
  const rowTop = row * rowHeight
  // The row, and the head that stands above the rows.
  const lowest = rowTop + 2 * rowHeight - height
  if (rowTop < top) return rowTop
  return lowest > top ? lowest : null
}
