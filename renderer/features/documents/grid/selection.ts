/** A cell by its place on the screen, both from 0. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** What is chosen: the active cell, and the opposite corner of the range. */
export interface Selection {
  readonly active: Place
  readonly anchor: Place
  /** Where a run of Tab keys began: Enter goes back under it, as in Excel. */
  readonly tabFrom: number | null
}

/** A rectangle of cells; the ends belong to it. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface Bounds {
  readonly rows: number
  readonly columns: number
}

export const at = (row: number, column: number): Selection => ({
  active: { row, column },
  anchor: { row, column },
  tabFrom: null,
})

export const rangeOf = ({ active, anchor }: Selection): Range => ({
  top: Math.min(active.row, anchor.row),
  bottom: Math.max(active.row, anchor.row),
  left: Math.min(active.column, anchor.column),
  right: Math.max(active.column, anchor.column),
})

export const cellsIn = ({ top, bottom, left, right }: Range): number =>
  (bottom - top + 1) * (right - left + 1)

const between = (value: number, last: number) => Math.max(0, Math.min(value, last))

export const within = ({ row, column }: Place, { rows, columns }: Bounds): Place => ({
  row: between(row, rows - 1),
  column: between(column, columns - 1),
})

/** The same selection where the table has become smaller. */
export const clamped = (selection: Selection, bounds: Bounds): Selection => ({
  ...selection,
  active: within(selection.active, bounds),
  anchor: within(selection.anchor, bounds),
})

/** To another cell; `extend` keeps the other corner, as Shift does. */
export function moved(selection: Selection, to: Place, bounds: Bounds, extend = false): Selection {
  const active = within(to, bounds)
  return { active, anchor: extend ? selection.anchor : active, tabFrom: null }
}

/** Whole rows from the anchor's to this one. */
export const wholeRows = (anchorRow: number, row: number, { columns }: Bounds): Selection => ({
  active: { row, column: 0 },
  anchor: { row: anchorRow, column: columns - 1 },
  tabFrom: null,
})

/** Everything; the active cell stays where the eye is only when it is the corner. */
export const everything = ({ rows, columns }: Bounds): Selection => ({
  active: { row: 0, column: 0 },
  anchor: { row: Math.max(0, rows - 1), column: Math.max(0, columns - 1) },
  tabFrom: null,
})

/** Tab (or Shift+Tab): the next cell, over the end of a row into the next one. */
export function tabbed(selection: Selection, step: 1 | -1, bounds: Bounds): Selection {
  const { row, column } = selection.active
  const next = column + step
  const to =
    next < 0
      ? { row: row - 1, column: bounds.columns - 1 }
      : next >= bounds.columns
        ? { row: row + 1, column: 0 }
        : { row, column: next }
  if (to.row < 0 || to.row >= bounds.rows) return selection
  const tabFrom = to.row === row ? (selection.tabFrom ?? column) : selection.tabFrom
  return { active: to, anchor: to, tabFrom }
}

/** Enter (or Shift+Enter): one row on, under the cell where a run of Tabs began. */
export function entered(selection: Selection, step: 1 | -1, bounds: Bounds): Selection {
  const column = step === 1 ? (selection.tabFrom ?? selection.active.column) : selection.active.column
  return moved(selection, { row: selection.active.row + step, column }, bounds)
}

/**
 * Ctrl and an arrow, as in Excel: to the last filled cell of a block, or over empty ones to the next filled one, or
 * to the edge. `isFilled` is asked of places inside the table only.
 */
export function blockEdge(
  from: Place,
  step: { readonly row: -1 | 0 | 1; readonly column: -1 | 0 | 1 },
  bounds: Bounds,
  isFilled: (place: Place) => boolean,
): Place {
  const next = ({ row, column }: Place): Place | null => {
    const to = { row: row + step.row, column: column + step.column }
    return to.row < 0 || to.column < 0 || to.row >= bounds.rows || to.column >= bounds.columns ? null : to
  }
  let here = from
  let ahead = next(here)
  if (ahead === null) return here
  if (isFilled(from) && isFilled(ahead)) {
    while (ahead !== null && isFilled(ahead)) {
      here = ahead
      ahead = next(here)
    }
    return here
  }
  while (ahead !== null) {
    here = ahead
    if (isFilled(here)) return here
    ahead = next(here)
  }
  return here
}

/** The same cells one row higher or lower. */
export const shifted = ({ active, anchor }: Selection, step: 1 | -1): Selection => ({
  active: { ...active, row: active.row + step },
  anchor: { ...anchor, row: anchor.row + step },
  tabFrom: null,
})
