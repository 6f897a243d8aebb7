import { cellAir, type ListRow, lineHeight, rowLines } from './contents-rows.ts'

/** A row, or the part of it that stands on one page: lines `from` up to, not including, `to`. */
export interface RowPart {
  readonly row: ListRow
  readonly from: number
  readonly to: number
}

export const partHeight = ({ from, to }: RowPart): number => (to - from) * lineHeight + 2 * cellAir

/** Lines below which a row is not begun at the foot of a page. */
const fewestLines = 3

/**
 * The rows shared out to pages of the given room (points; first page, then all others). A row goes to the next page
 * whole if it fits there, else it is cut between lines: a note of 500 letters in a narrow column is taller than a page.
 */
export function listPages(rows: readonly ListRow[], firstRoom: number, otherRoom: number): RowPart[][] {
  const pages: RowPart[][] = [[]]
  let room = firstRoom
  const turn = (): void => {
    pages.push([])
    room = otherRoom
  }
  const place = (part: RowPart): void => {
    pages.at(-1)?.push(part)
    room -= partHeight(part)
  }
  for (const row of rows) {
    const lines = rowLines(row)
    const whole = { row, from: 0, to: lines }
    if (partHeight(whole) > room && partHeight(whole) <= otherRoom) turn()
    let from = 0
    while (from < lines) {
      const fitting = Math.floor((room - 2 * cellAir) / lineHeight)
      if (fitting < Math.min(fewestLines, lines - from)) {
        turn()
        continue
      }
      const to = Math.min(lines, from + fitting)
      place({ row, from, to })
      from = to
      if (from < lines) turn()
    }
  }
  return pages
}
