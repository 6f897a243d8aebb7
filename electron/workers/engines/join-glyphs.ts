import { type Glyph, isMark, isSpace } from './glyph-run.ts'

/** A gap of a tenth of the font size separates words; poppler and pdf.js use the same measure. */
const wordGap = 0.1
/** Letters set apart (“N G H Ị  Q U Y Ế T”) stand at most this far from one another. */
const widestLetterGap = 0.6

/** The gaps between neighbours that have no space between them. */
function gapsOf(glyphs: readonly Glyph[]): number[] {
  const gaps: number[] = []
  let previous: Glyph | null = null
  for (const glyph of glyphs) {
    if (isMark(glyph.text)) continue
    if (previous && !isSpace(previous.text) && !isSpace(glyph.text)) gaps.push(glyph.start - previous.end)
    previous = glyph
  }
  return gaps
}

/**
 * The gap from which on two letters of this line belong to two words, in points. Where most letters of a line
 * stand apart by about the same distance they are one spaced-out word, and only clearly wider gaps part words.
 */
function wordGapOf(glyphs: readonly Glyph[], size: number): number {
  const gaps = gapsOf(glyphs)
  const apart = gaps.filter((gap) => gap > wordGap * size).sort((one, other) => one - other)
  if (apart.length < 4 || apart.length * 10 < gaps.length * 7) return wordGap * size
  const middle = apart[Math.floor(apart.length / 2)] ?? 0
  return middle <= widestLetterGap * size ? middle + 0.15 * size : wordGap * size
}

/** The text of one line: glyphs from left to right, a space where one was drawn or where a gap shows. */
export function joinGlyphs(glyphs: readonly Glyph[], size: number): string {
  const gap = wordGapOf(glyphs, size)
  let text = ''
  let end = Number.POSITIVE_INFINITY
  for (const glyph of glyphs) {
    if (isMark(glyph.text)) {
      text += glyph.text
      continue
    }
    if (glyph.start - end > gap && !text.endsWith(' ')) text += ' '
    text += glyph.text
    end = glyph.end
  }
  return text
}
