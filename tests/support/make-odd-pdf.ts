import type { PDFFont, PDFPage } from 'pdf-lib'
import { emptyVietnamesePdf } from './make-pdf.ts'

const size = 13
const left = 40

interface Pen {
  readonly page: PDFPage
  readonly font: PDFFont
  readonly y: number
}

async function makeOddPdf(
  lines: readonly string[],
  draw: (line: string, pen: Pen) => void,
): Promise<Uint8Array> {
  const { pdf, font } = await emptyVietnamesePdf()
  const page = pdf.addPage()
  for (const [index, line] of lines.entries()) {
    draw(line.normalize('NFC'), { page, font, y: page.getHeight() - 60 - index * 20 })
  }
  return pdf.save()
}

/**
 * Lines as a word processor writes them whose font lacks letters: first all plain letters with holes between them,
 * then, going back to the left, the borrowed letters into the holes.
 */
export function makeWovenPdf(lines: readonly string[]): Promise<Uint8Array> {
  return makeOddPdf(lines, (line, { page, font, y }) => {
    const pieces = line.match(/[\u0020-\u007e]+|[^\u0020-\u007e]+/g) ?? []
    for (const borrowed of [false, true]) {
      let x = left
      for (const piece of pieces) {
        const plain = /^[\u0020-\u007e]/.test(piece)
        if (plain !== borrowed) page.drawText(piece, { x, y, size, font })
        x += font.widthOfTextAtSize(piece, size)
      }
    }
  })
}

/** Every letter drawn by itself, `apart` points from the next, and no space drawn between the words. */
export function makeSpacedPdf(lines: readonly string[], apart: number): Promise<Uint8Array> {
  return makeOddPdf(lines, (line, { page, font, y }) => {
    let x = left
    for (const letter of line) {
      if (letter !== ' ') page.drawText(letter, { x, y, size, font })
      x += font.widthOfTextAtSize(letter, size) + apart
    }
  })
}

/** Lines drawn twice, a hair apart, to look bold. */
export function makeDoubledPdf(lines: readonly string[]): Promise<Uint8Array> {
  return makeOddPdf(lines, (line, { page, font, y }) => {
    page.drawText(line, { x: left, y, size, font })
    page.drawText(line, { x: left + 0.3, y, size, font })
  })
}

/** Each mark drawn as a character of its own over its letter. */
export function makeDecomposedPdf(lines: readonly string[]): Promise<Uint8Array> {
  return makeOddPdf(lines, (line, { page, font, y }) => {
    let x = left
    for (const letter of line) {
      const [base = '', ...marks] = letter.normalize('NFD')
      page.drawText(base, { x, y, size, font })
      const width = font.widthOfTextAtSize(base, size)
      for (const mark of marks) page.drawText(mark, { x: x + width / 2, y, size, font })
      x += width
    }
  })
}
