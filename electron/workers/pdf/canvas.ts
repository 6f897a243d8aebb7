import type { Typeface } from './typeface.ts'

export type Align = 'left' | 'centre' | 'right'

export interface TextStyle {
  readonly typeface: Typeface
  /** Points. */
  readonly size: number
  readonly align?: Align
  /** 0 black … 1 white; default 0. */
  readonly grey?: number
}

/** A number as PDF writes it: never in exponents. */
export const pdfNumber = (value: number): string => String(Number(value.toFixed(3)) || 0)
const numbers = (...values: number[]): string => values.map(pdfNumber).join(' ')

/** Drawing operators of one page, collected in order. Points, origin at the lower left. */
export interface Canvas {
  /** One line of text; `x` is its left end, middle or right end by `align` (default left). */
  text(text: string, x: number, baseline: number, style: TextStyle): void
  line(fromX: number, fromY: number, toX: number, toY: number, thickness: number): void
  rectangle(x: number, y: number, width: number, height: number, thickness: number): void
  /** Dots in a line from one point to another, for what is filled in by hand. */
  dots(fromX: number, toX: number, baseline: number): void
  /** Any other operators. */
  operators(text: string): void
  /** The content stream so far. */
  content(): string
}

export function makeCanvas(): Canvas {
  const parts: string[] = []
  return {
    text: (text, x, baseline, { typeface, size, align = 'left', grey = 0 }) => {
      if (text === '') return
      const width = align === 'left' ? 0 : typeface.widthOf(text) * size
      const start = align === 'centre' ? x - width / 2 : x - width
      const glyphs = typeface.encode(text)
      const place = numbers(1, 0, 0, 1, start, baseline)
      parts.push(
        `${pdfNumber(grey)} g BT /${typeface.name} ${pdfNumber(size)} Tf ${place} Tm <${glyphs}> Tj ET`,
      )
    },
    line: (fromX, fromY, toX, toY, thickness) =>
      parts.push(`${pdfNumber(thickness)} w ${numbers(fromX, fromY)} m ${numbers(toX, toY)} l S`),
    rectangle: (x, y, width, height, thickness) =>
      parts.push(`${pdfNumber(thickness)} w ${numbers(x, y, width, height)} re S`),
    dots: (fromX, toX, baseline) =>
      parts.push(`q 0.7 w 1 J [0 2.4] 0 d ${numbers(fromX, baseline)} m ${numbers(toX, baseline)} l S Q`),
    operators: (text) => parts.push(text),
    content: () => parts.join('\n'),
  }
}
