import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib'
import type { PlacedPage } from './assembly.ts'

export interface Bookmark {
  readonly title: string
  readonly page: PlacedPage
}

/** Where a link or a bookmark leads: the page with its upper left corner, the zoom as it is. */
export const destination = ({ reference, topLeft }: PlacedPage) => [reference, 'XYZ', ...topLeft, null]

/** Writes the bookmarks, one level, in order; pdf-lib has no words for them. Answers the outline's root. */
export function writeOutline(context: PDFContext, bookmarks: readonly Bookmark[]): PDFRef {
  const root = context.nextRef()
  const items = bookmarks.map(() => context.nextRef())
  bookmarks.forEach(({ title, page }, index) => {
    const item = {
      Title: PDFHexString.fromText(title.normalize('NFC')),
      Parent: root,
      Dest: destination(page),
      Prev: items[index - 1],
      Next: items[index + 1],
    }
    const place = items[index]
    if (place !== undefined) context.assign(place, context.obj(item))
  })
  context.assign(
    root,
    context.obj({ Type: 'Outlines', First: items.at(0), Last: items.at(-1), Count: items.length }),
  )
  return root
}
