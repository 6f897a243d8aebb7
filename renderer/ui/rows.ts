/** The rows with an empty one after this place; -1 = before all. */
export const withRowAfter = <Row>(rows: readonly Row[], index: number, empty: Row): Row[] => [
  ...rows.slice(0, index + 1),
  empty,
  ...rows.slice(index + 1),
]

export const withoutRow = <Row>(rows: readonly Row[], index: number): Row[] =>
  rows.filter((_, at) => at !== index)

/** Pasted rows come after the one that has the cursor, or in its place while nothing was typed in it. */
export function rowsAfterPaste<Row>(
  rows: readonly Row[],
  index: number,
  pasted: readonly Row[],
  empty: Row,
): Row[] {
  const isEmpty = JSON.stringify(rows[index]) === JSON.stringify(empty)
  return [...rows.slice(0, isEmpty ? index : index + 1), ...pasted, ...rows.slice(index + 1)]
}

/** Lines copied out of a sheet or a list, cell by cell; null for one plain piece of text. */
export function pastedCells(text: string): string[][] | null {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
  if (lines.length < 2 && !text.includes('\t')) return null
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()))
}
