import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFString } from 'pdf-lib'
import { makeCanvas, pdfNumber } from './canvas.ts'
import { boxOf } from './page-box.ts'
import type { Typefaces } from './typeface.ts'
import { wrapLines } from './wrap-lines.ts'

const passwordFlag = 1 << 13

/** An entry of a field, its own or of the fields above it. */
function inherited(field: PDFDict, key: string): PDFObject | undefined {
  let node: PDFObject | undefined = field
  for (let level = 0; node instanceof PDFDict && level < 32; level += 1) {
    const value: PDFObject | undefined = node.lookup(PDFName.of(key))
    if (value !== undefined) return value
    node = node.lookup(PDFName.of('Parent'))
  }
  return undefined
}

/**
 * What was typed into a text or choice field that has no appearance of its own (the reader is asked to make one):
 * drawn in our typeface, since nothing else will show it once the form is gone. '' where there is nothing to draw.
 */
export function fieldValueContent(widget: PDFDict, typefaces: Typefaces): string {
  const kind = inherited(widget, 'FT')
  const value = inherited(widget, 'V')
  const flags = inherited(widget, 'Ff')
  const rectangle = widget.lookup(PDFName.of('Rect'))
  const box = boxOf(rectangle instanceof PDFArray ? rectangle : undefined)
  if (!(kind instanceof PDFName) || !['Tx', 'Ch'].includes(kind.decodeText()) || box === undefined) return ''
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return ''
  if (flags instanceof PDFNumber && (flags.asNumber() & passwordFlag) !== 0) return ''

  const [left, bottom, right, top] = box
  const canvas = makeCanvas()
  const size = Math.min(12, (top - bottom) * 0.75)
  const lines = wrapLines(value.decodeText(), typefaces.regular, size, Math.max(right - left - 4, size))
  const clip = [left, bottom, right - left, top - bottom].map(pdfNumber).join(' ')
  canvas.operators(`q ${clip} re W n`)
  const single = (top - bottom - size * 0.7) / 2
  lines.forEach((line, index) => {
    const baseline = lines.length === 1 ? bottom + single : top - size - index * size * 1.2
    canvas.text(line, left + 2, baseline, { typeface: typefaces.regular, size })
  })
  canvas.operators('Q')
  return lines.length === 0 ? '' : canvas.content()
}
