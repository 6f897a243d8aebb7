import type { PointerEvent } from 'react'
import { z } from 'zod'

/** A column that somebody may choose. */
export interface Column {
  readonly id: string
  readonly label: string
}

/** The columns on the screen, in their order, with their widths in pixels. */
export const StoredColumns = z.array(z.object({ id: z.string(), width: z.number().int() }))
export type StoredColumns = z.infer<typeof StoredColumns>

export interface Shown<Own extends Column> {
  readonly column: Own
  readonly width: number
}

export const narrowest = 40
export const widest = 900
export const clampWidth = (width: number): number => Math.round(Math.min(widest, Math.max(narrowest, width)))

/** Columns that are not known any more are left out; at least one is shown. */
export function shownOf<Own extends Column>(
  all: readonly Own[],
  stored: StoredColumns,
  otherwise: StoredColumns,
): Shown<Own>[] {
  const known = (list: StoredColumns) =>
    list.flatMap(({ id, width }) => {
      const column = all.find((candidate) => candidate.id === id)
      return column === undefined ? [] : [{ column, width: clampWidth(width) }]
    })
  const shown = known(stored)
  return shown.length > 0 ? shown : known(otherwise)
}

/** What is kept of these columns where one of them has another width. */
export const withWidth = (shown: readonly Shown<Column>[], id: string, wide: number): StoredColumns =>
  shown.map(({ column, width }) => ({ id: column.id, width: column.id === id ? wide : width }))

/** A drag of the edge between two heads changes the width of the one before it. */
export const dragWidth =
  (width: number, onWidth: (width: number) => void) => (event: PointerEvent<HTMLElement>) => {
    event.preventDefault()
    event.stopPropagation()
    const handle = event.currentTarget
    const from = event.clientX
    handle.setPointerCapture(event.pointerId)
    const drag = (moved: globalThis.PointerEvent) => onWidth(clampWidth(width + moved.clientX - from))
    handle.addEventListener('pointermove', drag)
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', drag), {
      once: true,
    })
  }
