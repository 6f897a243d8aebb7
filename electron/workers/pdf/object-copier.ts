import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from 'pdf-lib'
import { LeftOutError } from './left-out.ts'

/** Says what becomes of a dictionary's entry: left out (undefined), or what to copy in its place. */
export type EntryFilter = (key: string, value: PDFObject, holder: PDFDict) => PDFObject | undefined

/**
 * Copies objects between two documents with everything they refer to. pdf-lib's own copier follows a link or a form
 * field back to whole pages, which then lie in the file twice; here a page has one place, given beforehand.
 */
export class ObjectCopier {
  private readonly source: PDFContext
  private readonly target: PDFContext
  private readonly filter: EntryFilter
  private readonly places = new Map<PDFRef, PDFRef>()
  private readonly waiting: PDFRef[] = []

  constructor(source: PDFContext, target: PDFContext, filter: EntryFilter) {
    this.source = source
    this.target = target
    this.filter = filter
  }

  /** Settles where references to a source object lead; the caller writes that object. */
  settle(reference: PDFRef, place: PDFRef): void {
    this.places.set(reference, place)
  }

  /** Where an object that has been referred to lies in the target. */
  placeOf(reference: PDFRef): PDFRef | undefined {
    return this.places.get(reference)
  }

  /** A copy of a value; what it refers to is copied by `finish`. */
  copy(value: PDFObject): PDFObject {
    if (value instanceof PDFRef) return this.copyReference(value)
    if (value instanceof PDFArray) {
      const array = PDFArray.withContext(this.target)
      for (const element of value.asArray()) array.push(this.copy(element))
      return array
    }
    if (value instanceof PDFDict) return this.copyDictionary(value)
    if (value instanceof PDFRawStream) return PDFRawStream.of(this.copyDictionary(value.dict), value.contents)
    if (!isWritable(value)) throw new LeftOutError('unreadable')
    // Its bytes would carry the numbers of other objects into the new file; another kind of stream is never parsed.
    if (value instanceof PDFInvalidObject || value instanceof PDFStream) throw new LeftOutError('unreadable')
    return value
  }

  copyDictionary(dictionary: PDFDict): PDFDict {
    const copied = PDFDict.withContext(this.target)
    for (const [key, value] of dictionary.entries()) {
      const kept = this.filter(key.decodeText(), value, dictionary)
      if (kept !== undefined) copied.set(key, this.copy(kept))
    }
    return copied
  }

  /** Copies all that was referred to. Not recursive: a chain of references may be a million long. */
  finish(): void {
    for (let reference = this.waiting.pop(); reference !== undefined; reference = this.waiting.pop()) {
      const place = this.places.get(reference)
      const object = this.source.lookup(reference)
      if (place !== undefined) this.target.assign(place, object === undefined ? PDFNull : this.copy(object))
    }
  }

  private copyReference(reference: PDFRef): PDFObject {
    const known = this.places.get(reference)
    if (known !== undefined) return known
    const object = this.source.lookup(reference)
    if (object === undefined) return PDFNull
    if (object instanceof PDFDict && leadsToPages(object)) return PDFNull
    const place = this.target.nextRef()
    this.places.set(reference, place)
    this.waiting.push(reference)
    return place
  }
}

/** pdf-lib keeps what it reads between < and > as it is, and would write it so. */
function isWritable(value: PDFObject): boolean {
  if (value instanceof PDFHexString) return /^[\da-f\s]*$/i.test(value.asString())
  return !(value instanceof PDFNumber) || Number.isFinite(value.asNumber())
}

/** A page outside the copied ones, the page tree or the catalogue: each would drag the rest of the file along. */
function leadsToPages(dictionary: PDFDict): boolean {
  const type = dictionary.lookup(PDFName.of('Type'))
  return type instanceof PDFName && ['Page', 'Pages', 'Catalog'].includes(type.decodeText())
}
