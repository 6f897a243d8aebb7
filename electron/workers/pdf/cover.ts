import type { BuildPdfCover } from '../../../shared/worker-protocol/build-pdf.ts'
import { type Canvas, makeCanvas, type TextStyle } from './canvas.ts'
import { drawLetterhead } from './letterhead.ts'
import { millimetres, textBottom, textLeft, textRight, textWidth } from './measures.ts'
import type { Typeface, Typefaces } from './typeface.ts'
import { wrapLines } from './wrap-lines.ts'

const middle = textLeft + textWidth / 2

const titleSizes = [20, 18, 16, 15, 14, 13, 12, 11, 10]

/** The same number of lines in the narrowest column, so that no single word stands alone in the last one. */
function balancedLines(title: string, typeface: Typeface, size: number, width: number): string[] {
  const lines = wrapLines(title, typeface, size, width)
  let narrower = width
  while (narrower > width * 0.6) {
    const tried = wrapLines(title, typeface, size, narrower - 6)
    if (tried.length > lines.length) break
    narrower -= 6
  }
  return wrapLines(title, typeface, size, narrower)
}

/** The title at the largest size that keeps to its room; it may be 1,000 letters long. */
function fittedTitle(title: string, typefaces: Typefaces, room: number): { size: number; lines: string[] } {
  const width = textWidth - millimetres(10)
  const fits = (size: number): boolean =>
    wrapLines(title, typefaces.bold, size, width).length * size * 1.35 <= room
  const size = titleSizes.find(fits) ?? 9
  return { size, lines: balancedLines(title, typefaces.bold, size, width) }
}

/** “Label: value”, or dots up to the column's end where the value is to be filled in by hand. */
function fact(canvas: Canvas, style: TextStyle, left: number, right: number, baseline: number) {
  return (label: string, value: string | null, valueStyle: TextStyle = style): number => {
    canvas.text(`${label}:`, left, baseline, style)
    const start = left + style.typeface.widthOf(`${label}: `) * style.size
    if (value === null || value === '') {
      canvas.dots(start, right, baseline)
      return baseline
    }
    const [first = '', ...rest] = wrapLines(value, valueStyle.typeface, valueStyle.size, right - start)
    canvas.text(first, start, baseline, valueStyle)
    let lowest = baseline
    for (const line of rest) {
      lowest -= valueStyle.size * 1.3
      canvas.text(line, start, lowest, valueStyle)
    }
    return lowest
  }
}

/** Độ mật, as a stamp: capitals in a frame. */
function drawSecrecy(canvas: Canvas, typefaces: Typefaces, secrecy: string, baseline: number): void {
  const text = secrecy.toLocaleUpperCase('vi')
  const style = { typeface: typefaces.bold, size: 16, align: 'centre' } as const
  const width = typefaces.bold.widthOf(text) * 16 + 28
  const left = textLeft + millimetres(8)
  canvas.rectangle(left, baseline - 10, width, 32, 1.4)
  canvas.rectangle(left + 2.5, baseline - 7.5, width - 5, 27, 0.6)
  canvas.text(text, left + width / 2, baseline, style)
}

function drawMiddle(canvas: Canvas, cover: BuildPdfCover, typefaces: Typefaces, top: number): void {
  const heading = { typeface: typefaces.bold, size: 34, align: 'centre' } as const
  canvas.text('HỒ SƠ', middle, top, heading)
  const roomBelow = top - 56 - (textBottom + 200)
  const { size, lines } = fittedTitle(cover.title, typefaces, roomBelow)
  let baseline = top - 34 - size
  for (const line of lines) {
    canvas.text(line, middle, baseline, { typeface: typefaces.bold, size, align: 'centre' })
    baseline -= size * 1.35
  }
  baseline -= 10
  const plain = { typeface: typefaces.regular, size: 14, align: 'centre' } as const
  const dots = '…………………'
  canvas.text(`Từ ngày ${cover.start ?? dots} đến ngày ${cover.end ?? dots}`, middle, baseline, plain)
  const amount = `Gồm: ${cover.pages ?? '…………'} trang; ${cover.documents ?? '…………'} văn bản, tài liệu`
  canvas.text(amount, middle, baseline - 22, plain)
}

function drawFoot(canvas: Canvas, cover: BuildPdfCover, typefaces: Typefaces): void {
  const style = { typeface: typefaces.regular, size: 14 } as const
  const strong = { typeface: typefaces.bold, size: 14 } as const
  const columnEnd = textLeft + textWidth * 0.42
  const secondColumn = textLeft + textWidth * 0.5
  const top = textBottom + 98
  const row = (number: number): number => top - number * 24
  if (cover.fondsName !== null) {
    const lines = wrapLines(`Phông lưu trữ: ${cover.fondsName}`, style.typeface, style.size, textWidth)
    lines.forEach((line, index) => {
      canvas.text(line, textLeft, top + 30 + (lines.length - 1 - index) * 18, style)
    })
  }
  fact(canvas, style, textLeft, columnEnd, row(0))('Phông số', cover.fondsCode, strong)
  fact(canvas, style, textLeft, columnEnd, row(1))('Mục lục số', cover.inventoryNumber, strong)
  fact(canvas, style, textLeft, columnEnd, row(2))('Hồ sơ số', cover.dossierNumber, strong)
  fact(canvas, style, textLeft, columnEnd, row(3))('Cặp (hộp) số', cover.box, strong)
  fact(canvas, style, secondColumn, textRight, row(0))('Thời hạn bảo quản', cover.retention, strong)
}

/** Bìa hồ sơ: the drawing operators of the cover. */
export function drawCover(cover: BuildPdfCover, typefaces: Typefaces): string {
  const canvas = makeCanvas()
  const headEnd = drawLetterhead(canvas, typefaces, cover)
  if (cover.secrecy !== null) drawSecrecy(canvas, typefaces, cover.secrecy, headEnd - 50)
  drawMiddle(canvas, cover, typefaces, Math.min(headEnd - 110, millimetres(205)))
  drawFoot(canvas, cover, typefaces)
  return canvas.content()
}
