import { type Canvas, makeCanvas, pdfNumber } from './canvas.ts'
import { millimetres, pageWidth } from './measures.ts'
import type { Typefaces } from './typeface.ts'

/** Name of the drawing that says how many pages there are in all, in the pages' resources. */
export const totalName = 'Total'

const size = 9

/** Room added under a paper for its page number, on a page as wide as A4. Points. */
export const stripHeight = millimetres(8)

/**
 * “Trang 5/” and the drawing of the total behind it, right-aligned: the total is known only when all papers are in,
 * and each page is written long before. `x` is where the widest total would end, in points.
 */
function drawNumber(canvas: Canvas, typefaces: Typefaces, page: number, x: number, baseline: number): void {
  const slash = x - typefaces.regular.widthOf('00000') * size
  canvas.text(`Trang ${page}/`, slash, baseline, { typeface: typefaces.regular, size, align: 'right' })
  canvas.operators(`q 1 0 0 1 ${pdfNumber(slash)} ${pdfNumber(baseline)} cm /${totalName} Do Q`)
}

/** Page number in the bottom margin of our own pages. */
export function ownPageNumber(typefaces: Typefaces, page: number): string {
  const canvas = makeCanvas()
  drawNumber(canvas, typefaces, page, pageWidth - millimetres(10), millimetres(8))
  return canvas.content()
}

/**
 * What stands in the strip under a paper's page: a hairline, the dossier and paper at the left, the number at the
 * right. Drawn for a page `width` wide where A4 is; the caller scales it.
 */
export function stripContent(typefaces: Typefaces, page: number, label: string, width: number): string {
  const canvas = makeCanvas()
  const style = { typeface: typefaces.regular, size, grey: 0.25 }
  canvas.operators(`1 g 0 0 ${pdfNumber(width)} ${pdfNumber(stripHeight)} re f`)
  canvas.operators(`0.6 G`)
  canvas.line(0, stripHeight - 0.2, width, stripHeight - 0.2, 0.4)
  canvas.text(label, millimetres(10), millimetres(2.8), style)
  drawNumber(canvas, typefaces, page, width - millimetres(10), millimetres(2.8))
  return canvas.content()
}

/** The total that all pages show. Drawing operators of a form of its own. */
export function totalContent(typefaces: Typefaces, pages: number): string {
  const canvas = makeCanvas()
  canvas.text(String(pages), 0, 0, { typeface: typefaces.regular, size })
  return canvas.content()
}

/** Box of the total's form: room for seven digits. */
export const totalBox = [0, -3, 40, 10]
