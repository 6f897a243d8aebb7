import writeExcelFile, { type SheetData } from 'write-excel-file/node'

/** Widths in characters: as wide as the longest cell, within what still fits a screen. */
const [narrowest, widest] = [6, 60]
/** Excel takes no longer text in a cell. */
const longestCell = 32_767
/** Letters that a sheet's name may not hold. */
const forbiddenInName = /[\\/?*[\]:]/g

/** Only whole numbers without a leading 0 are numbers to Excel: “01” is a name and stays text. */
const isNumber = (text: string): boolean => /^(0|[1-9]\d{0,8})$/.test(text)

const cellOf = (text: string) =>
  isNumber(text)
    ? { value: Number(text), type: Number }
    : { value: text.slice(0, longestCell), type: String, wrap: text.length > widest }

/** A table as .xlsx: one sheet, its head bold and kept in view. */
export function xlsxOf(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Buffer> {
  const widths = head.map((label, index) =>
    rows.reduce((most, row) => Math.max(most, (row[index] ?? '').length), label.length),
  )
  const data: SheetData = [
    head.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cellOf)),
  ]
  return writeExcelFile(
    data,
    {
      sheet: title.replace(forbiddenInName, ' ').slice(0, 31).trim() || 'Danh sách',
      columns: widths.map((width) => ({ width: Math.min(widest, Math.max(narrowest, width + 2)) })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer()
}
