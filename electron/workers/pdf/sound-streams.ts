import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createInflate, deflateSync, inflateRawSync, inflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFArray, type PDFContext, PDFName, PDFRawStream } from 'pdf-lib'
import { LeftOutError } from './left-out.ts'

/** Bytes that are unpacked in memory at once; larger streams are unpacked piece by piece. */
const inMemory = 64 * 1024 * 1024
/** Bytes that one stream may unpack to; an A0 scan in colour at 400 dots has 750 MB. */
const largest = 1024 * 1024 * 1024
/** Filters that pdf-lib can unpack besides Flate. */
const others = new Set(['LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'RunLengthDecode'])

function filtersOf(stream: PDFRawStream): string[] {
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  if (filter instanceof PDFName) return [filter.decodeText()]
  if (!(filter instanceof PDFArray)) return []
  return filter.asArray().map((_, index) => {
    const name = filter.lookup(index)
    return name instanceof PDFName ? name.decodeText() : ''
  })
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Unpacks piece by piece, through as many layers as there are, and counts; nothing is kept. */
async function unpacksWhole(bytes: Uint8Array, layers: number): Promise<boolean> {
  let unpacked = 0
  const count = new Writable({
    write: (piece: Buffer, _, next) => {
      unpacked += piece.length
      next(unpacked > largest ? new LeftOutError('too-large') : null)
    },
  })
  const inflates = Array.from({ length: layers }, () => createInflate())
  try {
    await pipeline([Readable.from([bytes]), ...inflates, count])
    return true
  } catch (error) {
    if (error instanceof LeftOutError) throw error
    return false
  }
}

/** Whether Flate data end as they should. Throws for what unpacks to more than a page can need. */
async function isWhole(bytes: Uint8Array, layers: number): Promise<boolean> {
  if (layers > 1) return unpacksWhole(bytes, layers)
  try {
    inflateSync(bytes, { maxOutputLength: inMemory })
    return true
  } catch (error) {
    return codeOf(error) === 'ERR_BUFFER_TOO_LARGE' && (await unpacksWhole(bytes, 1))
  }
}

/**
 * Data that break off or whose checksum is missing, packed anew: readers show what is there, and some old programs
 * always wrote so. Data that are wrong in themselves leave the paper out.
 */
function mended(bytes: Uint8Array): Uint8Array {
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: inMemory * 4 }
    return deflateSync(inflateRawSync(bytes.subarray(2), options))
  } catch (error) {
    throw new LeftOutError('unreadable', 'một phần nội dung bị hỏng', error)
  }
}

/** Sees to it that every packed stream waiting in the context can be unpacked, and throws `LeftOutError` if not. */
export async function assertSoundStreams(context: PDFContext, alive: () => void): Promise<void> {
  for (const [, object] of context.enumerateIndirectObjects()) {
    alive()
    if (!(object instanceof PDFRawStream)) continue
    const filters = filtersOf(object)
    const layers = filters.findIndex((filter) => filter !== 'FlateDecode')
    if (filters[0] === 'FlateDecode') {
      const whole = await isWhole(object.contents, layers === -1 ? filters.length : layers)
      if (!whole) object.updateContents(mended(object.contents))
    } else if (filters.length > 0 && filters.every((filter) => others.has(filter))) {
      decodePDFRawStream(object).decode()
    }
  }
}
