import type { BuildPdfPaper } from '../../../shared/worker-protocol/build-pdf.ts'
import { millimetres } from './measures.ts'
import type { Typefaces } from './typeface.ts'
import { wrapLines } from './wrap-lines.ts'

/** Mục lục văn bản, tài liệu trong hồ sơ: columns of Nghị định 30's form, widths in millimetres (165 in all). */
const columns = [
  { title: 'STT', width: 10, align: 'centre' },
  { title: 'Số, ký hiệu', width: 24, align: 'centre' },
  { title: 'Ngày tháng', width: 22.5, align: 'centre' },
  { title: 'Tên loại và trích yếu nội dung', width: 51.5, align: 'left' },
  { title: 'Tác giả', width: 24, align: 'left' },
  { title: 'Trang', width: 13, align: 'centre' },
  { title: 'Ghi chú', width: 20, align: 'left' },
] as const

export interface Column {
  readonly title: string
  readonly align: 'left' | 'centre'
  /** Points from the left margin, and width in points. */
  readonly offset: number
  readonly width: number
}

export const listColumns: readonly Column[] = columns.map(({ title, width, align }, index) => ({
  title,
  align,
  offset: millimetres(columns.slice(0, index).reduce((sum, column) => sum + column.width, 0)),
  width: millimetres(width),
}))

export const pageColumn = columns.findIndex(({ title }) => title === 'Trang')
export const titleColumn = columns.findIndex(({ title }) => title.startsWith('Tên loại'))

export const cellPadding = millimetres(1)
export const rowSize = 11
export const lineHeight = 13.2
/** Free room above the first and below the last line of a cell. */
export const cellAir = 3.2

/** The lines of each cell of one row; the page's own cell stays empty until the page is known. */
export interface ListRow {
  readonly paper: number
  readonly cells: readonly (readonly string[])[]
}

/** The rows of all papers with their lines broken; their heights depend on nothing that comes later. */
export function listRows(papers: readonly BuildPdfPaper[], typefaces: Typefaces): ListRow[] {
  return papers.map((paper, index) => {
    const note = [paper.copy, paper.note].filter((part) => part.trim() !== '').join('; ')
    const texts = [
      String(paper.order),
      paper.numberAndSymbol,
      paper.date,
      paper.kindAndTitle,
      paper.author,
      '',
      note,
    ]
    const cells = listColumns.map(({ width }, column) =>
      wrapLines(texts[column] ?? '', typefaces.regular, rowSize, width - 2 * cellPadding),
    )
    return { paper: index, cells }
  })
}

/** Lines that the tallest cell of a row has, at least one. */
export const rowLines = (row: ListRow): number => Math.max(1, ...row.cells.map((cell) => cell.length))
