import { textLeft, textRight, textWidth } from '../pdf/measures.ts'
import type { Typeface } from '../pdf/typeface.ts'
import { wrapLines } from '../pdf/wrap-lines.ts'
import type { Flow } from './flow.ts'

const size = 12
const leading = 15
const air = 4

/** Widths by what the columns hold: the longest line of each, none wider than half of the page. */
function columnWidths(rows: readonly (readonly string[])[], typeface: Typeface): number[] {
  const columns = Math.max(...rows.map((row) => row.length))
  const wanted = Array.from({ length: columns }, (_, column) =>
    Math.min(
      textWidth / 2,
      Math.max(24, ...rows.map((row) => typeface.widthOf(row[column] ?? '') * size + 2 * air + 1)),
    ),
  )
  const sum = wanted.reduce((total, width) => total + width, 0)
  return wanted.map((width) => (width * textWidth) / sum)
}

/** A table with rules, its first row the head; rows are never cut. */
export function drawTable(flow: Flow, rows: readonly (readonly string[])[]): void {
  const widths = columnWidths(rows, flow.typefaces.bold)
  // The baseline stands where text would; the table begins above it.
  flow.down(0, 60)
  let top = flow.baseline() + size
  for (const [index, row] of rows.entries()) {
    const typeface = index === 0 ? flow.typefaces.bold : flow.typefaces.regular
    const cells = widths.map((width, column) => wrapLines(row[column] ?? '', typeface, size, width - 2 * air))
    const height = Math.max(1, ...cells.map((lines) => lines.length)) * leading + air
    const before = flow.pages().length
    flow.moveTo(top)
    flow.down(0, height)
    if (flow.pages().length > before) top = flow.baseline() + size
    const canvas = flow.canvas()
    let left = textLeft
    canvas.line(textLeft, top, textRight, top, 0.5)
    canvas.line(textLeft, top - height, textRight, top - height, 0.5)
    for (const [column, width] of widths.entries()) {
      canvas.line(left, top, left, top - height, 0.5)
      for (const [number, words] of (cells[column] ?? []).entries()) {
        const style = { typeface, size }
        const centred = index === 0
        const x = centred ? left + width / 2 : left + air
        canvas.text(words, x, top - 12 - number * leading, centred ? { ...style, align: 'centre' } : style)
      }
      left += width
    }
    canvas.line(left, top, left, top - height, 0.5)
    top -= height
  }
  flow.moveTo(top)
  flow.down(22)
}
