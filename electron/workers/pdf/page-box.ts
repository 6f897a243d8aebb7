import { type PDFArray, PDFNumber } from 'pdf-lib'
import { pageWidth } from './measures.ts'
import { stripHeight } from './page-number.ts'
import type { SourcePage } from './source-pdf.ts'

/** Left, bottom, right, top in the page's own units. */
export type Box = readonly [number, number, number, number]

/** What readers take where a page has no usable box: Letter. */
const fallbackBox: Box = [0, 0, 612, 792]

/** Largest side that readers promise to show (ISO 32000-1, annex C). */
const largestSide = 14_400

/** A PDF rectangle with its corners in order; undefined where it is none or has no area. */
export function boxOf(array: PDFArray | undefined): Box | undefined {
  if (array === undefined || array.size() < 4) return undefined
  const [a, b, c, d] = [0, 1, 2, 3].map((index) => {
    const value = array.lookup(index)
    return value instanceof PDFNumber ? value.asNumber() : Number.NaN
  })
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined
  if (![a, b, c, d].every(Number.isFinite)) return undefined
  const box: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
  return box[2] - box[0] > 0 && box[3] - box[1] > 0 ? box : undefined
}

/** What a reader shows of a page: the crop box inside the media box. */
export function visibleBox(page: Pick<SourcePage, 'mediaBox' | 'cropBox'>): Box {
  const media = boxOf(page.mediaBox) ?? fallbackBox
  const crop = boxOf(page.cropBox)
  if (crop === undefined) return media
  const [left, bottom] = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1])]
  const [right, top] = [Math.min(media[2], crop[2]), Math.min(media[3], crop[3])]
  return right > left && top > bottom ? [left, bottom, right, top] : media
}

export type Turn = 0 | 90 | 180 | 270

/** /Rotate as a quarter turn clockwise; what is no multiple of 90 counts as none. */
export function turnOf(rotate: number): Turn {
  const turn = ((rotate % 360) + 360) % 360
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0
}

export interface NumberedPage {
  /** The visible box with the strip joined to what the reader sees as the foot. */
  readonly box: Box
  /** From the strip's own drawing (A4's scale, origin at its lower left) to the page; null = no room for a strip. */
  readonly strip: { readonly matrix: readonly number[]; readonly width: number } | null
  /** The corner that the reader sees at the upper left. */
  readonly topLeft: readonly [number, number]
}

/**
 * Adds a strip for the page number outside a paper's page, so that it covers nothing of the paper. The strip is scaled
 * with the page's shorter side: printed to fit A4, all numbers have one size.
 */
export function numberedPage(visible: Box, turn: Turn): NumberedPage {
  const [left, bottom, right, top] = visible
  const [width, height] = [right - left, top - bottom]
  const scale = Math.min(width, height) / pageWidth
  const high = stripHeight * scale
  const upright = turn === 0 || turn === 180
  const topLeft = { 0: [left, top], 90: [left, bottom], 180: [right, bottom], 270: [right, top] } as const
  if ((upright ? height : width) + high > largestSide)
    return { box: visible, strip: null, topLeft: topLeft[turn] }
  const box = {
    0: [left, bottom - high, right, top],
    90: [left, bottom, right + high, top],
    180: [left, bottom, right, top + high],
    270: [left - high, bottom, right, top],
  } as const
  const matrix = {
    0: [scale, 0, 0, scale, left, bottom - high],
    90: [0, scale, -scale, 0, right + high, bottom],
    180: [-scale, 0, 0, -scale, right, top + high],
    270: [0, -scale, scale, 0, left - high, top],
  } as const
  const stripWidth = (upright ? width : height) / scale
  return { box: box[turn], strip: { matrix: matrix[turn], width: stripWidth }, topLeft: topLeft[turn] }
}
