import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** ISO 32000-1, annex H.3, note 13: readers look for the header in the first 1024 bytes. */
const headerBytes = 1024

/** A file read piece by piece, so that a scan of a gigabyte does not stand in memory whole. */
export interface FileSource {
  readonly bytes: number
  /** Bytes handed out since the last call of `range`. */
  handedOut(): number
  /** The system's error while reading, if there was one: not the fault of the paper. */
  readError(): unknown
  hasPdfHeader(): boolean
  range(): PDFDataRangeTransport
  close(): void
}

/** Opens a plain file; throws the system's error, also for a folder or a device. */
export function openFileSource(path: string): FileSource {
  // Subtle: looked at before it is opened, because opening a pipe waits for a writer for ever.
  if (!statSync(path).isFile()) throw Object.assign(new Error('not a plain file'), { code: 'EINVAL' })
  const descriptor = openSync(path, 'r')
  const bytes = fstatSync(descriptor).size
  let handedOut = 0
  let readError: unknown

  function read(begin: number, end: number): Uint8Array {
    const buffer = new Uint8Array(Math.max(0, Math.min(end, bytes) - begin))
    let filled = 0
    while (filled < buffer.length) {
      const count = readSync(descriptor, buffer, filled, buffer.length - filled, begin + filled)
      if (count === 0) break
      filled += count
    }
    handedOut += filled
    return buffer
  }

  class Transport extends PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      try {
        this.onDataRange(begin, read(begin, end))
      } catch (error) {
        readError ??= error
        throw error
      }
    }
  }

  return {
    bytes,
    handedOut: () => handedOut,
    readError: () => readError,
    hasPdfHeader: () => Buffer.from(read(0, headerBytes)).includes('%PDF-', 0, 'latin1'),
    range: () => {
      handedOut = 0
      return new Transport(bytes, null)
    },
    close: () => closeSync(descriptor),
  }
}
