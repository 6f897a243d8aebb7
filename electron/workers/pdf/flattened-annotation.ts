import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib'
import type { ObjectCopier } from './object-copier.ts'
import { boxOf } from './page-box.ts'

/** A picture of an annotation as part of the page. */
export interface FlattenedAnnotation {
  readonly form: PDFRef
  readonly matrix: readonly number[]
}

/** The stream that shows an annotation in its present state (ISO 32000-1, 12.5.5). */
function appearance(annotation: PDFDict): PDFRawStream | undefined {
  const appearances = annotation.lookup(PDFName.of('AP'))
  const normal = appearances instanceof PDFDict ? appearances.lookup(PDFName.of('N')) : undefined
  if (normal instanceof PDFRawStream) return normal
  const state = annotation.lookup(PDFName.of('AS'))
  const chosen = normal instanceof PDFDict && state instanceof PDFName ? normal.lookup(state) : undefined
  return chosen instanceof PDFRawStream ? chosen : undefined
}

function numbersOf(value: PDFObject | undefined): number[] | undefined {
  if (!(value instanceof PDFArray)) return undefined
  const result = value.asArray().map((_, index) => {
    const entry = value.lookup(index)
    return entry instanceof PDFNumber ? entry.asNumber() : Number.NaN
  })
  return result.every(Number.isFinite) ? result : undefined
}

/** Algorithm 8.1 of ISO 32000-1: the matrix that brings the appearance's box onto the annotation's rectangle. */
function placement(stream: PDFRawStream, annotation: PDFDict): number[] | undefined {
  const rectangleArray = annotation.lookup(PDFName.of('Rect'))
  const boxArray = stream.dict.lookup(PDFName.of('BBox'))
  const rectangle = boxOf(rectangleArray instanceof PDFArray ? rectangleArray : undefined)
  const box = boxOf(boxArray instanceof PDFArray ? boxArray : undefined)
  if (rectangle === undefined || box === undefined) return undefined
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(stream.dict.lookup(PDFName.of('Matrix'))) ?? []
  const corners = [0, 2].flatMap((x) => [1, 3].map((y) => [box[x] ?? 0, box[y] ?? 0] as const))
  const across = corners.map(([x, y]) => a * x + c * y + e)
  const upward = corners.map(([x, y]) => b * x + d * y + f)
  const [left, bottom] = [Math.min(...across), Math.min(...upward)]
  const [width, height] = [Math.max(...across) - left, Math.max(...upward) - bottom]
  if (!(width > 0 && height > 0)) return undefined
  const scaleX = (rectangle[2] - rectangle[0]) / width
  const scaleY = (rectangle[3] - rectangle[1]) / height
  return [scaleX, 0, 0, scaleY, rectangle[0] - left * scaleX, rectangle[1] - bottom * scaleY]
}

/**
 * Turns an annotation's appearance into a form drawn on the page: fields and signatures lose their document, but what
 * they show must stay. Undefined where it shows nothing. `resources`: those of the whole form, for old appearances
 * that have none of their own.
 */
export function flattenAnnotation(
  annotation: PDFDict,
  copier: ObjectCopier,
  target: PDFContext,
  resources: PDFDict | undefined,
): FlattenedAnnotation | undefined {
  const stream = appearance(annotation)
  const matrix = stream === undefined ? undefined : placement(stream, annotation)
  if (stream === undefined || matrix === undefined) return undefined
  const dictionary = copier.copyDictionary(stream.dict)
  dictionary.set(PDFName.of('Type'), PDFName.of('XObject'))
  dictionary.set(PDFName.of('Subtype'), PDFName.of('Form'))
  if (!dictionary.has(PDFName.of('Resources')) && resources !== undefined) {
    dictionary.set(PDFName.of('Resources'), copier.copyDictionary(resources))
  }
  return { form: target.register(PDFRawStream.of(dictionary, stream.contents)), matrix }
}
