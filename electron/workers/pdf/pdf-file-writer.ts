import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { type PDFContext, PDFHexString, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib'

interface Trailer {
  readonly root: PDFRef
  readonly info: PDFRef
  /** Two times the same in a file that was never changed. Hexadecimal digits. */
  readonly id: string
  /** What says how the file is locked; null or left out for an open one. */
  readonly encrypt?: PDFRef | null
}

/** Small objects are gathered to this many bytes before they are written. */
const batchBytes = 256 * 1024

function serialise(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}

/**
 * Writes a PDF object by object, so that memory holds one paper and never the whole dossier. pdf-lib's own `save`
 * needs every object and the finished file in memory at once.
 */
export class PdfFileWriter {
  private readonly descriptor: number
  private readonly offsets = new Map<number, number>()
  private readonly waiting: Uint8Array[] = []
  private waitingBytes = 0
  private position = 0
  private open = true

  /** Creates the file; it must not exist. */
  constructor(path: string) {
    this.descriptor = openSync(path, 'wx')
    // The second line marks the file as binary (ISO 32000-1, 7.5.2).
    this.put(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'))
  }

  /** Writes every object of the context into the file and takes it out of memory. */
  flush(context: PDFContext): void {
    for (const [reference, object] of context.enumerateIndirectObjects()) {
      this.writeObject(reference, object)
      context.delete(reference)
    }
  }

  /** Cross-reference table and trailer; then everything down to the disk. */
  finish(trailer: Trailer): void {
    const start = this.position
    const size = Math.max(0, ...this.offsets.keys()) + 1
    const lines = ['0000000000 65535 f \n']
    for (let number = 1; number < size; number += 1) {
      const offset = this.offsets.get(number)
      lines.push(
        offset === undefined ? '0000000000 00001 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`,
      )
    }
    const id = PDFHexString.of(trailer.id)
    const lock = trailer.encrypt ? ` /Encrypt ${trailer.encrypt}` : ''
    const dictionary = `<< /Size ${size} /Root ${trailer.root} /Info ${trailer.info} /ID [${id} ${id}]${lock} >>`
    this.putText(`xref\n0 ${size}\n${lines.join('')}trailer\n${dictionary}\nstartxref\n${start}\n%%EOF\n`)
    this.write()
    fsyncSync(this.descriptor)
    this.close()
  }

  /** Lets go of the file, finished or not. */
  close(): void {
    if (!this.open) return
    this.open = false
    closeSync(this.descriptor)
  }

  private writeObject(reference: PDFRef, object: PDFObject): void {
    this.offsets.set(reference.objectNumber, this.position)
    this.putText(`${reference.objectNumber} ${reference.generationNumber} obj\n`)
    if (object instanceof PDFRawStream) {
      object.updateDict()
      this.put(serialise(object.dict))
      this.putText('\nstream\n')
      this.put(object.getContents())
      this.putText('\nendstream')
    } else {
      this.put(serialise(object))
    }
    this.putText('\nendobj\n')
  }

  private putText(text: string): void {
    this.put(Buffer.from(text, 'latin1'))
  }

  private put(bytes: Uint8Array): void {
    this.position += bytes.length
    if (bytes.length >= batchBytes) {
      this.write()
      this.writeOut(bytes)
      return
    }
    this.waiting.push(bytes)
    this.waitingBytes += bytes.length
    if (this.waitingBytes >= batchBytes) this.write()
  }

  private write(): void {
    this.writeOut(Buffer.concat(this.waiting))
    this.waiting.length = 0
    this.waitingBytes = 0
  }

  private writeOut(bytes: Uint8Array): void {
    let written = 0
    while (written < bytes.length) {
      written += writeSync(this.descriptor, bytes, written, bytes.length - written)
    }
  }
}
