/** Cells that hold one of these are put in quotes, as Excel does. */
const special = /["\t\n\r]/

const printCell = (cell: string): string => (special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows of cells as Excel puts them on the clipboard: tabs between, a line for each row. */
export const printTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(printCell).join('\t')}\r\n`).join('')

/** Where a quoted cell that begins at `start` ends, after its closing quote; -1 when it is not closed rightly. */
function quotedEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 2)) {
    if (text[end + 1] === '"') continue
    const after = text[end + 1]
    return after === undefined || after === '\t' || after === '\n' || after === '\r' ? end + 1 : -1
  }
  return -1
}

/**
 * The cells that a program put on the clipboard. A cell that begins with a quote holds tabs and lines until its
 * closing quote; a quote that closes nothing is a plain letter. The line break after the last row makes no row.
 */
export function parseTable(text: string): string[][] {
  const rows: string[][] = []
  let cells: string[] = []
  let from = 0
  for (;;) {
    const quoted = text[from] === '"' ? quotedEnd(text, from) : -1
    let to = quoted
    if (quoted < 0) {
      to = from
      while (to < text.length && !'\t\n\r'.includes(text.charAt(to))) to += 1
      cells.push(text.slice(from, to))
    } else cells.push(text.slice(from + 1, quoted - 1).replaceAll('""', '"'))
    const sign = text[to]
    if (sign === '\t') {
      from = to + 1
      continue
    }
    rows.push(cells)
    cells = []
    if (sign === undefined) return rows
    from = to + (sign === '\r' && text[to + 1] === '\n' ? 2 : 1)
    if (from >= text.length) return rows
  }
}
