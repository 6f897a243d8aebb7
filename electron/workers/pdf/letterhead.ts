import type { Canvas } from './canvas.ts'
import { millimetres, textLeft, textRight, textTop } from './measures.ts'
import type { Typefaces } from './typeface.ts'
import { wrapLines } from './wrap-lines.ts'

const partyName = 'ĐẢNG CỘNG SẢN VIỆT NAM'

const capitals = (text: string): string => text.normalize('NFC').toLocaleUpperCase('vi')

/**
 * Heading of a Party paper (Hướng dẫn 05-HD/VPTW): at the left the higher body (capitals 14), the committee (bold)
 * and an asterisk; at the right the Party's name (capitals, bold, 15) over a solid line of equal length.
 * Answers the baseline of its lowest line.
 */
export function drawLetterhead(
  canvas: Canvas,
  typefaces: Typefaces,
  bodies: { readonly higherBody: string | null; readonly committee: string },
): number {
  const rightWidth = typefaces.bold.widthOf(partyName) * 15
  const rightMiddle = textRight - rightWidth / 2
  const gap = millimetres(6)
  const leftWidth = textRight - rightWidth - gap - textLeft
  const leftMiddle = textLeft + leftWidth / 2
  const top = textTop - 12

  canvas.text(partyName, rightMiddle, top, { typeface: typefaces.bold, size: 15, align: 'centre' })
  canvas.line(textRight - rightWidth, top - 5, textRight, top - 5, 0.8)

  let baseline = top
  const column = (text: string, typeface: Typefaces['bold']): void => {
    for (const line of wrapLines(capitals(text), typeface, 14, leftWidth)) {
      canvas.text(line, leftMiddle, baseline, { typeface, size: 14, align: 'centre' })
      baseline -= 17
    }
  }
  if (bodies.higherBody !== null) column(bodies.higherBody, typefaces.regular)
  column(bodies.committee, typefaces.bold)
  canvas.text('*', leftMiddle, baseline, { typeface: typefaces.regular, size: 14, align: 'centre' })
  return baseline
}
