import type { Sheet } from '../../../shared/worker-protocol/make-paper.ts'
import type { Canvas } from '../pdf/canvas.ts'
import { drawLetterhead } from '../pdf/letterhead.ts'
import { millimetres, textLeft, textRight, textTop, textWidth } from '../pdf/measures.ts'
import type { Typefaces } from '../pdf/typeface.ts'
import { wrapLines } from '../pdf/wrap-lines.ts'
import { drawTable } from './draw-table.ts'
import { bodySize, type Flow, firstLine, startFlow } from './flow.ts'

const middle = textLeft + textWidth / 2

/** Width of the left column of the head: what the Party's name at the right leaves. */
const headMiddle = (typefaces: Typefaces): number => {
  const right = typefaces.bold.widthOf('ĐẢNG CỘNG SẢN VIỆT NAM') * 15
  return textLeft + (textRight - right - millimetres(6) - textLeft) / 2
}

function drawHead(flow: Flow, sheet: Sheet): void {
  const { typefaces } = flow
  if (sheet.committee === null) {
    flow.moveTo(textTop - 20)
    return
  }
  const canvas = flow.canvas()
  const lowest = drawLetterhead(canvas, typefaces, {
    higherBody: sheet.higherBody,
    committee: sheet.committee,
  })
  const number = sheet.numberAndSymbol === '' ? '' : `Số ${sheet.numberAndSymbol}`
  const left = headMiddle(typefaces)
  canvas.text(number, left, lowest - 18, { typeface: typefaces.regular, size: bodySize, align: 'centre' })
  canvas.text(sheet.placeAndDate, textRight, lowest - 18, {
    typeface: typefaces.italic,
    size: bodySize,
    align: 'right',
  })
  let baseline = lowest - 18
  for (const line of wrapLines(sheet.about, typefaces.italic, 12, textWidth * 0.4)) {
    baseline -= 15
    canvas.text(line, left, baseline, { typeface: typefaces.italic, size: 12, align: 'centre' })
  }
  flow.moveTo(baseline - 34)
}

function drawTitle(flow: Flow, sheet: Sheet): void {
  if (sheet.heading === '') return
  const { bold } = flow.typefaces
  flow.paragraph(sheet.heading, { typeface: bold, size: 16, align: 'centre' })
  if (sheet.title === '') return
  for (const line of wrapLines(sheet.title, bold, bodySize, textWidth - millimetres(20))) {
    flow.canvas().text(line, middle, flow.baseline(), { typeface: bold, size: bodySize, align: 'centre' })
    flow.down(18)
  }
  // Five hyphens under the title (05-HD/VPTW).
  flow.paragraph('-----', { typeface: bold, align: 'centre' })
}

function drawText(flow: Flow, text: readonly string[]): void {
  const { bold, boldItalic, regular } = flow.typefaces
  let rows: string[][] = []
  const endTable = () => {
    if (rows.length > 0) drawTable(flow, rows)
    rows = []
  }
  for (const block of text) {
    if (block.startsWith('|')) {
      rows.push(block.slice(1).split('|'))
      continue
    }
    endTable()
    if (block.startsWith('# ')) {
      flow.down(4, 40)
      flow.paragraph(block.slice(2), { typeface: bold, align: 'left', indent: firstLine })
    } else if (block.startsWith('## ')) {
      flow.down(0, 40)
      flow.paragraph(block.slice(3), { typeface: boldItalic, align: 'left', indent: firstLine })
    } else if (block.startsWith('> ')) {
      flow.down(0, 20)
      flow.paragraph(block.slice(2), { typeface: bold, align: 'centre' })
    } else flow.paragraph(block, { typeface: regular, indent: firstLine })
  }
  endTable()
}

function drawFoot(flow: Flow, { recipients, signatures }: Sheet): void {
  const { left, right } = signatures
  const lines = Math.max(recipients.length, left?.lines.length ?? 0, right?.lines.length ?? 0)
  if (lines === 0 && left === null && right === null) return
  flow.down(8, 130)
  const canvas = flow.canvas()
  const top = flow.baseline()
  const { bold, regular } = flow.typefaces
  if (recipients.length > 0) {
    canvas.text('Nơi nhận:', textLeft, top, { typeface: regular, size: 14 })
    canvas.line(textLeft, top - 2, textLeft + regular.widthOf('Nơi nhận:') * 14, top - 2, 0.6)
    for (const [index, line] of recipients.entries()) {
      canvas.text(line, textLeft, top - 16 - index * 14, { typeface: regular, size: 12 })
    }
  }
  for (const [signature, x] of [
    [left, textLeft + textWidth * 0.24],
    [right, textLeft + textWidth * 0.74],
  ] as const) {
    if (signature === null) continue
    for (const [index, line] of signature.lines.entries()) {
      const typeface = index === 0 ? bold : regular
      canvas.text(line, x, top - index * 18, { typeface, size: bodySize, align: 'centre' })
    }
    canvas.text(signature.name, x, top - 112, { typeface: bold, size: bodySize, align: 'centre' })
  }
}

/** Draws a paper on as many pages as it takes. */
export function drawSheet(sheet: Sheet, typefaces: Typefaces, newCanvas: () => Canvas): readonly Canvas[] {
  const flow = startFlow(typefaces, newCanvas, sheet.notice)
  drawHead(flow, sheet)
  drawTitle(flow, sheet)
  drawText(flow, sheet.text)
  drawFoot(flow, sheet)
  return flow.pages()
}
