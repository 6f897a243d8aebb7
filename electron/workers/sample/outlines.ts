import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import { printableText } from '../pdf/printable-text.ts'
import type { Typeface, Typefaces } from '../pdf/typeface.ts'

/** A stroke of an outline, at size 1: `M`, `L`, `Q`, `C`, `Z` with their points. */
export interface Stroke {
  readonly command: string
  readonly points: readonly number[]
}

/** A typeface whose letters can be drawn as shapes. */
export interface OutlineTypeface extends Typeface {
  /** The letters of a text with their places; at size 1, y upwards. */
  outlinesOf(text: string): readonly { readonly x: number; readonly strokes: readonly Stroke[] }[]
}

const strokePattern = /([MLQCZ])([^MLQCZ]*)/g

/** What the font's own drawing says, “M10 20L30 40Z”, in units of the font. */
const strokesOf = (drawing: string, unit: number): Stroke[] =>
  [...drawing.matchAll(strokePattern)].map(([, command = '', points = '']) => ({
    command,
    points: (points.match(/-?\d+(?:\.\d+)?/g) ?? []).map((point) => Number(point) * unit),
  }))

async function outlineTypeface(folder: string, file: string, name: string): Promise<OutlineTypeface> {
  const font = fontkit.create(await readFile(join(folder, file)))
  const unit = 1 / font.unitsPerEm
  const known = new Map<string, { width: number; strokes: readonly Stroke[] }>()
  const glyphOf = (letter: string) => {
    const found = known.get(letter)
    if (found !== undefined) return found
    const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0)
    const made = { width: glyph.advanceWidth * unit, strokes: strokesOf(glyph.path.toSVG(), unit) }
    known.set(letter, made)
    return made
  }
  const lettersOf = (text: string) => Array.from(printableText(text))
  return {
    name,
    widthOf: (text) => lettersOf(text).reduce((sum, letter) => sum + glyphOf(letter).width, 0),
    encode: () => '',
    outlinesOf: (text) => {
      let x = 0
      return lettersOf(text).map((letter) => {
        const { width, strokes } = glyphOf(letter)
        const placed = { x, strokes }
        x += width
        return placed
      })
    },
  }
}

export type OutlineTypefaces = Omit<Typefaces, 'regular' | 'bold' | 'italic' | 'boldItalic'> & {
  readonly [Cut in 'regular' | 'bold' | 'italic' | 'boldItalic']: OutlineTypeface
}

/** The same four cuts as `loadTypefaces`, as shapes. */
export async function loadOutlines(folder: string): Promise<OutlineTypefaces> {
  return {
    regular: await outlineTypeface(folder, 'Tinos-Regular.ttf', 'F1'),
    bold: await outlineTypeface(folder, 'Tinos-Bold.ttf', 'F2'),
    italic: await outlineTypeface(folder, 'Tinos-Italic.ttf', 'F3'),
    boldItalic: await outlineTypeface(folder, 'Tinos-BoldItalic.ttf', 'F4'),
    embedUsed: async () => ({}),
  }
}
