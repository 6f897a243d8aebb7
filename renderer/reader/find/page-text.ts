/** One piece of a page's text as pdf.js gives it; each becomes one element of the text layer. */
export interface TextItem {
  readonly text: string
  readonly endsLine: boolean
}

/** A stretch of a page's text in UTF-16 code units; `end` is exclusive. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** The text of a page in reading order, and where each of its items begins in it. */
export interface PageText {
  readonly text: string
  readonly items: readonly Place[]
}

/** Part of one item's text. */
export interface ItemPart {
  readonly item: number
  readonly from: number
  readonly to: number
}

/**
 * Joins the items of a page. What is changed keeps its length, so that every place stays where it is: a soft hyphen
 * is a plain one, because old encodings draw the hyphen of “45-NQ/ĐU” with its code; a space before a combining
 * mark is a gap in the drawing and never one in the word, so a character that is in no comparison stands for it.
 */
export function joinItems(items: readonly TextItem[]): PageText {
  const places: Place[] = []
  let text = ''
  for (const item of items) {
    places.push({ start: text.length, end: text.length + item.text.length })
    text += item.endsLine ? `${item.text}\n` : item.text
  }
  return { text: text.replaceAll('\u00ad', '-').replace(/ (?=\p{Mn})/gu, '\u200b'), items: places }
}

/** The first item that ends after `at`. */
function itemAt(items: readonly Place[], at: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}

/** The parts of items that a place covers, in order; line breaks between items belong to none. */
export function partsOf({ items }: PageText, { start, end }: Place): ItemPart[] {
  const parts: ItemPart[] = []
  for (let item = itemAt(items, start); item < items.length; item++) {
    const place = items[item]
    if (place === undefined || place.start >= end) break
    const from = Math.max(start, place.start) - place.start
    const to = Math.min(end, place.end) - place.start
    if (from < to) parts.push({ item, from, to })
  }
  return parts
}
