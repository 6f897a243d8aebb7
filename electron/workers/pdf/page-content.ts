import { deflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from 'pdf-lib'
import { LeftOutError } from './left-out.ts'
import type { ObjectCopier } from './object-copier.ts'
import type { SourcePage } from './source-pdf.ts'

/** The streams of a page in order; one that is named but not there means that the file lost something. */
function contentStreams(page: SourcePage): PDFRawStream[] {
  const entry = page.dictionary.get(PDFName.of('Contents'))
  const contents = page.dictionary.lookup(PDFName.of('Contents'))
  if (entry === undefined) return []
  const parts =
    contents instanceof PDFArray ? contents.asArray().map((_, index) => contents.lookup(index)) : [contents]
  return parts.map((part: PDFObject | undefined) => {
    if (!(part instanceof PDFRawStream)) throw new LeftOutError('unreadable', 'thiếu nội dung của một trang')
    return part
  })
}

/** Fonts and pictures that a page names must be there: pdf-lib drops what it cannot parse without a word. */
function assertComplete(resources: PDFDict): void {
  for (const group of ['XObject', 'Font']) {
    const entries = resources.lookup(PDFName.of(group))
    if (!(entries instanceof PDFDict)) continue
    for (const key of entries.keys()) {
      if (entries.has(key) && entries.lookup(key) === undefined) {
        throw new LeftOutError('unreadable', 'thiếu hình hoặc phông chữ của một trang')
      }
    }
  }
}

/** Several streams are one text cut anywhere, so they are joined unpacked. */
function joined(streams: readonly PDFRawStream[]): Uint8Array {
  const parts = streams.flatMap((stream) => [decodePDFRawStream(stream).decode(), Buffer.from('\n')])
  return deflateSync(Buffer.concat(parts))
}

/**
 * What a page shows as one form: its own graphics state and names stay inside, so that a stray operator of the paper
 * can move neither the page number nor a field. Undefined for an empty page. `resources`: the page's, already copied.
 */
export function pageForm(
  page: SourcePage,
  box: readonly number[],
  copier: ObjectCopier,
  target: PDFContext,
  resources: PDFObject,
): PDFRawStream | undefined {
  const streams = contentStreams(page)
  const [first] = streams
  if (first === undefined) return undefined
  if (page.resources !== undefined) assertComplete(page.resources)
  const form = { Type: 'XObject', Subtype: 'Form', BBox: box, Resources: resources } as const
  if (streams.length > 1) {
    return PDFRawStream.of(target.obj({ ...form, BBox: [...box], Filter: 'FlateDecode' }), joined(streams))
  }
  const dictionary = target.obj({ ...form, BBox: [...box] })
  for (const key of ['Filter', 'DecodeParms']) {
    const value = first.dict.get(PDFName.of(key))
    if (value !== undefined) dictionary.set(PDFName.of(key), copier.copy(value))
  }
  return PDFRawStream.of(dictionary, first.contents)
}
