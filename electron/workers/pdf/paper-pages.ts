import { type PDFDict, PDFName, PDFNumber, type PDFObject, type PDFRef } from 'pdf-lib'
import type { Assembly, PlacedPage } from './assembly.ts'
import { pageResources } from './assembly.ts'
import { pdfNumber } from './canvas.ts'
import { ObjectCopier } from './object-copier.ts'
import { takeLayers } from './optional-content.ts'
import { takeAnnotations } from './page-annotations.ts'
import { numberedPage, turnOf, visibleBox } from './page-box.ts'
import { pageForm } from './page-content.ts'
import { stripContent } from './page-number.ts'
import { safeEntries } from './safe-entries.ts'
import { assertSoundStreams } from './sound-streams.ts'
import { openSourcePdf, type SourcePage, type SourcePdf } from './source-pdf.ts'

const matrixOf = (matrix: readonly number[]): string => matrix.map(pdfNumber).join(' ')

/** One paper being taken over, page by page. */
interface Transfer {
  readonly assembly: Assembly
  readonly source: SourcePdf
  readonly copier: ObjectCopier
  /** Resources that stand in the page tree, once for all pages that inherit them. */
  readonly shared: Map<PDFDict, PDFRef>
  readonly label: string
}

function copyResources({ assembly, copier, shared }: Transfer, page: SourcePage): PDFObject {
  if (page.resources === undefined) return assembly.context.obj({})
  const known = shared.get(page.resources)
  if (known !== undefined) return known
  const reference = assembly.context.register(copier.copyDictionary(page.resources))
  shared.set(page.resources, reference)
  return reference
}

function copyPage(transfer: Transfer, page: SourcePage, reference: PDFRef, number: number): PlacedPage {
  const { assembly, source, copier } = transfer
  const { context, typefaces, references } = assembly
  const visible = visibleBox(page)
  const { box, strip, topLeft } = numberedPage(visible, turnOf(page.rotate))
  const forms: Record<string, PDFRef> = {}
  const operators: string[] = []

  const content = pageForm(page, visible, copier, context, copyResources(transfer, page))
  if (content !== undefined) {
    forms.Paper = context.register(content)
    operators.push('/Paper Do')
  }
  const annotations = takeAnnotations(page.dictionary, source, copier, context, typefaces)
  annotations.flattened.forEach(({ form, matrix }, index) => {
    forms[`Field${index}`] = form
    operators.push(`q ${matrixOf(matrix)} cm /Field${index} Do Q`)
  })
  operators.push(...annotations.drawn)
  if (strip !== null) {
    const drawing = stripContent(typefaces, number, transfer.label, strip.width)
    operators.push(`q ${matrixOf(strip.matrix)} cm ${drawing} Q`)
  }
  const copied = context.obj({
    Type: 'Page',
    Parent: references.pages,
    MediaBox: [...box],
    Rotate: turnOf(page.rotate),
    Resources: pageResources(assembly, forms),
    // A few lines: packing them would cost more time than the bytes are worth.
    Contents: context.register(context.stream(operators.join('\n'))),
  })
  // The blending space belongs to the page as a whole; the unit says how large it is.
  const group = page.dictionary.get(PDFName.of('Group'))
  if (group !== undefined) copied.set(PDFName.of('Group'), copier.copy(group))
  const unit = page.dictionary.lookup(PDFName.of('UserUnit'))
  if (unit instanceof PDFNumber) copied.set(PDFName.of('UserUnit'), unit)
  if (annotations.references.length > 0)
    copied.set(PDFName.of('Annots'), context.obj([...annotations.references]))
  context.assign(reference, copied)
  return { reference, topLeft }
}

/**
 * Takes all pages of a PDF over, each with its number in a strip of its own. Throws `LeftOutError` for a file that
 * cannot be taken whole; nothing of it is then among the assembly's pages. `label`: text at the left of the strip.
 */
export async function addPdfPages(
  assembly: Assembly,
  bytes: Uint8Array,
  expectedPages: number | null,
  label: string,
): Promise<void> {
  const source = await openSourcePdf(bytes, expectedPages)
  const copier = new ObjectCopier(source.context, assembly.context, safeEntries(source))
  const places = source.pages.map((page) => {
    const place = assembly.context.nextRef()
    if (page.reference !== null) copier.settle(page.reference, place)
    return place
  })
  const transfer = { assembly, source, copier, shared: new Map<PDFDict, PDFRef>(), label }
  const first = assembly.pages.length + 1
  const placed = source.pages.map((page, index) => {
    assembly.alive()
    const place = places[index] ?? assembly.context.nextRef()
    return copyPage(transfer, page, place, first + index)
  })
  copier.finish()
  await assertSoundStreams(assembly.context, assembly.alive)
  takeLayers(source, copier, assembly.layers)
  assembly.pages.push(...placed)
}
