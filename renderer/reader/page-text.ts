import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Place } from './find-words.ts'

/** A page's text with the place of each item of the text layer in it. */
export interface PageText {
  readonly text: string
  /** Where each item begins; aligned with the text layer's elements. */
  readonly starts: readonly number[]
}

/** Joins items as they stand: an end of line is a space between words, nothing else is added. */
export function joinItems(items: readonly { str: string; hasEOL: boolean }[]): PageText {
  let text = ''
  const starts: number[] = []
  for (const { str, hasEOL } of items) {
    starts.push(text.length)
    text += str + (hasEOL ? '\n' : '')
  }
  return { text, starts }
}

export async function pageTextOf(page: PDFPageProxy): Promise<PageText> {
  const { items } = await page.getTextContent()
  return joinItems(items.filter((item) => 'str' in item))
}

/** The part of one item that a place covers. */
export interface ItemPart extends Place {
  readonly item: number
}

/** Splits a place over the items it touches; offsets are inside each item. */
export function partsOf(place: Place, { starts, text }: PageText): ItemPart[] {
  return starts.flatMap((start, item) => {
    const end = starts[item + 1] ?? text.length
    const from = Math.max(place.start, start)
    const to = Math.min(place.end, end)
    return from < to ? [{ item, start: from - start, end: to - start }] : []
  })
}
