import type { Canvas } from '../pdf/canvas.ts'
import {
  millimetres,
  pageHeight,
  pageWidth,
  textBottom,
  textLeft,
  textTop,
  textWidth,
} from '../pdf/measures.ts'
import type { Typeface, Typefaces } from '../pdf/typeface.ts'
import { wrapLines } from '../pdf/wrap-lines.ts'

/** Points: text of Party papers is 14, its lines 18 to 22 apart, its first line 10 mm in (05-HD/VPTW). */
export const bodySize = 14
const leading = 19
const paragraphGap = 6
export const firstLine = millimetres(10)

export interface ParagraphStyle {
  readonly typeface: Typeface
  readonly size?: number
  /** Room before the first word. */
  readonly indent?: number
  readonly align?: 'justified' | 'left' | 'centre'
}

/** Text running down pages; a new page begins when the room ends. */
export interface Flow {
  readonly typefaces: Typefaces
  /** The page that is written on. */
  canvas(): Canvas
  /** Baseline of the next line. */
  baseline(): number
  /** Goes down; begins a new page where `needed` points are not left. */
  down(points: number, needed?: number): void
  moveTo(baseline: number): void
  paragraph(text: string, style: ParagraphStyle): void
  pages(): readonly Canvas[]
}

export function startFlow(typefaces: Typefaces, newCanvas: () => Canvas, notice: string): Flow {
  const pages: Canvas[] = []
  let baseline = 0

  function turn(): Canvas {
    const canvas = newCanvas()
    pages.push(canvas)
    baseline = textTop - bodySize
    const small = { typeface: typefaces.italic, size: 8.5, grey: 0.45, align: 'centre' } as const
    canvas.text(notice, pageWidth / 2, millimetres(9), small)
    if (pages.length > 1) {
      const style = { typeface: typefaces.regular, size: bodySize, align: 'centre' } as const
      canvas.text(String(pages.length), pageWidth / 2, pageHeight - millimetres(10) - 10, style)
    }
    return canvas
  }
  const canvas = () => pages.at(-1) ?? turn()

  function down(points: number, needed = 0): void {
    baseline -= points
    if (baseline - needed < textBottom) turn()
  }

  function line(words: string, x: number, width: number, style: ParagraphStyle, isLast: boolean): void {
    const { typeface, size = bodySize, align = 'justified' } = style
    if (align === 'centre') {
      canvas().text(words, x + width / 2, baseline, { typeface, size, align: 'centre' })
      return
    }
    const parts = words.split(' ')
    const spare = width - typeface.widthOf(words) * size
    if (align === 'left' || isLast || parts.length === 1) {
      canvas().text(words, x, baseline, { typeface, size })
      return
    }
    // A space is drawn with every word, so that whoever reads the text out finds it.
    const gap = spare / (parts.length - 1)
    let at = x
    for (const [index, part] of parts.entries()) {
      const drawn = index === parts.length - 1 ? part : `${part} `
      canvas().text(drawn, at, baseline, { typeface, size })
      at += typeface.widthOf(drawn) * size + gap
    }
  }

  function paragraph(text: string, style: ParagraphStyle): void {
    const { typeface, size = bodySize, indent = 0 } = style
    const lines = indentedLines(text, typeface, size, indent)
    for (const [index, words] of lines.entries()) {
      const inset = index === 0 ? indent : 0
      line(words, textLeft + inset, textWidth - inset, style, index === lines.length - 1)
      down(index === lines.length - 1 ? leading + paragraphGap : leading)
    }
  }

  turn()
  return {
    typefaces,
    canvas,
    baseline: () => baseline,
    down,
    moveTo: (to) => {
      baseline = to
    },
    paragraph,
    pages: () => pages,
  }
}

/** Lines of a paragraph whose first one is shorter by the indent. */
function indentedLines(text: string, typeface: Typeface, size: number, indent: number): string[] {
  const [first = ''] = wrapLines(text, typeface, size, textWidth - indent)
  const rest = text.replace(/\s+/gu, ' ').trim().slice(first.length).trim()
  return rest === '' ? [first] : [first, ...wrapLines(rest, typeface, size, textWidth)]
}
