import type { BuildPdfRequest } from '../../../shared/worker-protocol/build-pdf.ts'
import { type Canvas, makeCanvas } from './canvas.ts'
import { listPages, partHeight, type RowPart } from './contents-pages.ts'
import {
  type Column,
  cellAir,
  cellPadding,
  lineHeight,
  listColumns,
  listRows,
  pageColumn,
  rowSize,
  titleColumn,
} from './contents-rows.ts'
import { textBottom, textLeft, textTop, textWidth } from './measures.ts'
import type { Typeface, Typefaces } from './typeface.ts'
import { wrapLines } from './wrap-lines.ts'

const listTitle = 'MỤC LỤC VĂN BẢN, TÀI LIỆU TRONG HỒ SƠ'
const headHeight = 2 * lineHeight + 2 * cellAir + 2
/** Room kept below the table for the remark about papers that are not inside. */
const remarkHeight = 30

/** What the list says of a paper once its place is known. */
export interface PaperPlace {
  /** First page, from 1. */
  readonly page: number
  readonly leftOut: boolean
}

/** A rectangle of a list page that leads to a paper. */
export interface ListLink {
  readonly paper: number
  /** Left, bottom, right, top in points. */
  readonly rectangle: readonly [number, number, number, number]
}

export interface ContentsList {
  readonly pageCount: number
  /** Drawing operators and links of one page, from 0. */
  draw(page: number, places: readonly PaperPlace[]): { content: string; links: ListLink[] }
}

/** “Label: text”, its lines broken. */
interface Caption {
  readonly lines: readonly string[]
  readonly typeface: Typeface
}

function drawCell(
  canvas: Canvas,
  column: Column,
  lines: readonly string[],
  top: number,
  typeface: Typeface,
): void {
  const left = textLeft + column.offset
  const x = column.align === 'centre' ? left + column.width / 2 : left + cellPadding
  lines.forEach((line, index) => {
    const baseline = top - cellAir - rowSize + 1 - index * lineHeight
    canvas.text(line, x, baseline, { typeface, size: rowSize, align: column.align })
  })
}

function drawGrid(canvas: Canvas, top: number, bottom: number, lines: readonly number[]): void {
  for (const y of [top, bottom, ...lines]) canvas.line(textLeft, y, textLeft + textWidth, y, 0.5)
  for (const { offset } of listColumns) canvas.line(textLeft + offset, top, textLeft + offset, bottom, 0.5)
  canvas.line(textLeft + textWidth, top, textLeft + textWidth, bottom, 0.5)
}

function drawHead(canvas: Canvas, top: number, typefaces: Typefaces): void {
  for (const column of listColumns) {
    const lines = wrapLines(column.title, typefaces.bold, rowSize, column.width - 2 * cellPadding)
    const free = headHeight - lines.length * lineHeight
    drawCell(canvas, { ...column, align: 'centre' }, lines, top - free / 2 + cellAir, typefaces.bold)
  }
}

/** The list of a dossier's papers, laid out; it is drawn later, when the papers' pages are known. */
export function layOutContentsList(request: BuildPdfRequest, typefaces: Typefaces): ContentsList {
  const caption = (text: string): Caption => ({
    lines: wrapLines(text, typefaces.regular, 13, textWidth),
    typeface: typefaces.regular,
  })
  const captions = [
    caption(`Số, ký hiệu hồ sơ (đơn vị bảo quản): ${request.dossierCode}`),
    caption(`Tên hồ sơ: ${request.cover.title}`),
  ]
  const captionLines = captions.flatMap(({ lines, typeface }) => lines.map((line) => ({ line, typeface })))
  const firstTop = textTop - 24 - captionLines.length * 16 - 10
  const roomFrom = (top: number): number => top - headHeight - textBottom - remarkHeight
  const rows = listRows(request.papers, typefaces)
  const pages = listPages(rows, roomFrom(firstTop), roomFrom(textTop))

  const drawCaptions = (canvas: Canvas): void => {
    const middle = textLeft + textWidth / 2
    canvas.text(listTitle, middle, textTop - 13, { typeface: typefaces.bold, size: 15, align: 'centre' })
    captionLines.forEach(({ line, typeface }, index) => {
      canvas.text(line, textLeft, textTop - 36 - index * 16, { typeface, size: 13 })
    })
  }

  const drawRow = (canvas: Canvas, part: RowPart, top: number, place: PaperPlace): ListLink[] => {
    listColumns.forEach((column, index) => {
      const lines =
        index === pageColumn && part.from === 0 ? [`${place.page}${place.leftOut ? '*' : ''}`] : undefined
      const own = part.row.cells[index]?.slice(part.from, part.to) ?? []
      drawCell(canvas, column, lines ?? own, top, typefaces.regular)
    })
    return [titleColumn, pageColumn].flatMap((index) => {
      const column = listColumns[index]
      if (column === undefined) return []
      const left = textLeft + column.offset
      return { paper: part.row.paper, rectangle: [left, top - partHeight(part), left + column.width, top] }
    })
  }

  return {
    pageCount: pages.length,
    draw: (pageIndex, places) => {
      const canvas = makeCanvas()
      if (pageIndex === 0) drawCaptions(canvas)
      const top = pageIndex === 0 ? firstTop : textTop
      drawHead(canvas, top, typefaces)
      let bottom = top - headHeight
      const lines: number[] = []
      const links: ListLink[] = []
      for (const part of pages[pageIndex] ?? []) {
        lines.push(bottom)
        links.push(...drawRow(canvas, part, bottom, places[part.row.paper] ?? { page: 0, leftOut: false }))
        bottom -= partHeight(part)
      }
      drawGrid(canvas, top, bottom, lines)
      if ((pages[pageIndex] ?? []).some(({ row }) => places[row.paper]?.leftOut)) {
        const remark = '* Không ghép được vào tệp này; trang đã dẫn nói rõ lý do và nơi giữ tài liệu.'
        canvas.text(remark, textLeft, bottom - 16, { typeface: typefaces.italic, size: 11 })
      }
      return { content: canvas.content(), links }
    },
  }
}
