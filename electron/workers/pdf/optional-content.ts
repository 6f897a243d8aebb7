import { PDFArray, type PDFContext, PDFDict, PDFName, PDFRef } from 'pdf-lib'
import type { ObjectCopier } from './object-copier.ts'
import type { SourcePdf } from './source-pdf.ts'

/** Layers of all papers together, and those that are switched off at first. */
export interface Layers {
  readonly all: PDFRef[]
  readonly off: PDFRef[]
}

function references(dictionary: PDFDict | undefined, key: string): PDFRef[] {
  const array = dictionary?.lookup(PDFName.of(key))
  return array instanceof PDFArray
    ? array.asArray().filter((entry): entry is PDFRef => entry instanceof PDFRef)
    : []
}

/** Takes over the layers that the copied pages use: without the catalogue's entry a hidden layer would show. */
export function takeLayers(source: SourcePdf, copier: ObjectCopier, layers: Layers): void {
  const properties = source.catalogue.lookup(PDFName.of('OCProperties'))
  if (!(properties instanceof PDFDict)) return
  const settings = properties.lookup(PDFName.of('D'))
  const defaults = settings instanceof PDFDict ? settings : undefined
  const base = defaults?.lookup(PDFName.of('BaseState'))
  const offAtFirst = base instanceof PDFName && base.decodeText() === 'OFF'
  const on = new Set(references(defaults, 'ON'))
  const off = new Set(references(defaults, 'OFF'))
  for (const layer of references(properties, 'OCGs')) {
    const place = copier.placeOf(layer)
    if (place === undefined) continue
    layers.all.push(place)
    if (off.has(layer) || (offAtFirst && !on.has(layer))) layers.off.push(place)
  }
}

/** The catalogue's entry for all papers' layers; undefined where there are none. */
export function layersEntry(context: PDFContext, layers: Layers): PDFDict | undefined {
  if (layers.all.length === 0) return undefined
  return context.obj({ OCGs: layers.all, D: { OFF: layers.off, Order: [] } })
}
