import { type PDFContext, type PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib'
import { pageHeight, pageWidth } from './measures.ts'
import type { Layers } from './optional-content.ts'
import { ownPageNumber, totalBox, totalContent, totalName } from './page-number.ts'
import { PdfFileWriter } from './pdf-file-writer.ts'
import { loadTypefaces, type Typefaces } from './typeface.ts'

/** A page of the finished file: where it lies and the corner a bookmark shows. */
export interface PlacedPage {
  readonly reference: PDFRef
  readonly topLeft: readonly [number, number]
}

/** The file being put together. Objects wait in `context` until a whole paper is in; then they are written. */
export interface Assembly {
  readonly document: PDFDocument
  readonly context: PDFContext
  readonly writer: PdfFileWriter
  readonly typefaces: Typefaces
  /** Written last, referred to from the first page on. */
  readonly references: {
    readonly catalogue: PDFRef
    readonly pages: PDFRef
    readonly fonts: PDFRef
    readonly total: PDFRef
  }
  readonly layers: Layers
  readonly pages: PlacedPage[]
  /** A sign of life, at least once a page. */
  readonly alive: () => void
}

export async function openAssembly(
  target: string,
  fontsFolder: string,
  alive: () => void = () => {},
): Promise<Assembly> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context } = document
  const typefaces = await loadTypefaces(document, fontsFolder)
  const catalogue = context.trailerInfo.Root
  const pages = document.catalog.get(PDFName.of('Pages'))
  if (!(catalogue instanceof PDFRef) || !(pages instanceof PDFRef))
    throw new Error('pdf-lib made no catalogue')
  // They are written at the end, with all pages in them.
  context.delete(catalogue)
  context.delete(pages)
  const references = { catalogue, pages, fonts: context.nextRef(), total: context.nextRef() }
  const writer = new PdfFileWriter(target)
  return { document, context, writer, typefaces, references, layers: { all: [], off: [] }, pages: [], alive }
}

/** Forgets all that waits: a paper that turned out unreadable leaves nothing behind. */
export function dropWaiting({ context }: Assembly): void {
  for (const [reference] of context.enumerateIndirectObjects()) context.delete(reference)
}

/** Resources of a page; fonts and total are shared by all. */
export function pageResources(
  { context, references }: Assembly,
  forms: Record<string, PDFRef> = {},
): PDFDict {
  return context.obj({ Font: references.fonts, XObject: { ...forms, [totalName]: references.total } })
}

/** An A4 page of our own under a reference made beforehand; `number` null = none printed (the cover). */
export function writeOwnPage(
  assembly: Assembly,
  reference: PDFRef,
  content: string,
  number: number | null,
  more: { readonly forms?: Record<string, PDFRef>; readonly annotations?: readonly PDFRef[] } = {},
): void {
  const { context, references, typefaces } = assembly
  const whole = number === null ? content : `${content}\n${ownPageNumber(typefaces, number)}`
  const page = context.obj({
    Type: 'Page',
    Parent: references.pages,
    MediaBox: [0, 0, pageWidth, pageHeight],
    Resources: pageResources(assembly, more.forms),
    Contents: context.register(context.flateStream(whole)),
  })
  if (more.annotations !== undefined && more.annotations.length > 0) {
    page.set(PDFName.of('Annots'), context.obj([...more.annotations]))
  }
  context.assign(reference, page)
}

/** Adds an A4 page of our own behind the last one. */
export function addOwnPage(assembly: Assembly, content: string, forms: Record<string, PDFRef> = {}): void {
  const reference = assembly.context.nextRef()
  writeOwnPage(assembly, reference, content, assembly.pages.length + 1, { forms })
  assembly.pages.push({ reference, topLeft: [0, pageHeight] })
}

/** What all pages share: the fonts that were drawn with, and the total of pages. */
export async function writeShared(assembly: Assembly): Promise<void> {
  const { context, references, typefaces, pages } = assembly
  const content = totalContent(typefaces, pages.length)
  const form = { Type: 'XObject', Subtype: 'Form', BBox: totalBox, Resources: { Font: references.fonts } }
  context.assign(references.total, context.flateStream(content, form))
  context.assign(references.fonts, context.obj(await typefaces.embedUsed()))
}
