import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, PDFRef } from 'pdf-lib'
import { fieldValueContent } from './field-value.ts'
import { type FlattenedAnnotation, flattenAnnotation } from './flattened-annotation.ts'
import type { ObjectCopier } from './object-copier.ts'
import type { SourcePdf } from './source-pdf.ts'
import type { Typefaces } from './typeface.ts'

/** Annotations that stand by themselves; all others (fields, sounds, films, attached files) only leave their look. */
const kept = new Set([
  'Text',
  'Link',
  'FreeText',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Stamp',
  'Caret',
  'Ink',
  'Popup',
  'Watermark',
  'Redact',
])

/** Hidden or not shown on the screen (ISO 32000-1, 12.5.3). */
const unseenFlags = 2 | 32

export interface PageAnnotations {
  readonly references: readonly PDFRef[]
  readonly flattened: readonly FlattenedAnnotation[]
  /** Operators for field values that nothing else shows. */
  readonly drawn: readonly string[]
}

function formResources(source: SourcePdf): PDFDict | undefined {
  const form = source.catalogue.lookup(PDFName.of('AcroForm'))
  const resources = form instanceof PDFDict ? form.lookup(PDFName.of('DR')) : undefined
  return resources instanceof PDFDict ? resources : undefined
}

/** Shares a page's annotations out: those that move as they are, and those that become part of the page. */
export function takeAnnotations(
  page: PDFDict,
  source: SourcePdf,
  copier: ObjectCopier,
  target: PDFContext,
  typefaces: Typefaces,
): PageAnnotations {
  const references: PDFRef[] = []
  const flattened: FlattenedAnnotation[] = []
  const drawn: string[] = []
  const annotations = page.lookup(PDFName.of('Annots'))
  for (let index = 0; annotations instanceof PDFArray && index < annotations.size(); index += 1) {
    const entry = annotations.get(index)
    const annotation = annotations.lookup(index)
    if (!(annotation instanceof PDFDict)) continue
    const kind = annotation.lookup(PDFName.of('Subtype'))
    const flags = annotation.lookup(PDFName.of('F'))
    if (kind instanceof PDFName && kept.has(kind.decodeText())) {
      const copied = copier.copy(entry)
      references.push(copied instanceof PDFRef ? copied : target.register(copied))
      continue
    }
    if (flags instanceof PDFNumber && (flags.asNumber() & unseenFlags) !== 0) continue
    const look = flattenAnnotation(annotation, copier, target, formResources(source))
    if (look !== undefined) flattened.push(look)
    else drawn.push(fieldValueContent(annotation, typefaces))
  }
  return { references, flattened, drawn: drawn.filter((content) => content !== '') }
}
