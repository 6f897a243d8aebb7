import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import { drawnLine, rawPagePdf, rawPagesPdf } from './hostile-pdf-raw.ts'
import type { RawObject } from './raw-pdf.ts'

const packed = (stream: Uint8Array, filter = '/FlateDecode'): RawObject => ({
  entries: `/Filter ${filter}`,
  stream,
})

const modulus = 65521

/** Adler-32 of a block repeated, from the block's own two sums (RFC 1950, section 8.2). */
function adlerOfRepeated(block: Uint8Array, times: number): number {
  let sum = 0
  let weighted = 0
  for (const [index, byte] of block.entries()) {
    sum = (sum + byte) % modulus
    weighted = (weighted + byte * ((block.length - index) % modulus)) % modulus
  }
  let first = 1
  let second = 0
  for (let time = 0; time < times; time += 1) {
    second = (second + (block.length % modulus) * first + weighted) % modulus
    first = (first + sum) % modulus
  }
  return ((second << 16) | first) >>> 0
}

/** A zlib stream of a block repeated many times, written without ever holding the inflated bytes. */
export function deflatedRepeats(block: Uint8Array, times: number): Buffer {
  const once = deflateRawSync(block, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(adlerOfRepeated(block, times))
  const empty = Buffer.from([0x01, 0x00, 0x00, 0xff, 0xff])
  return Buffer.concat([
    Buffer.from([0x78, 0xda]),
    ...Array.from({ length: times }, () => once),
    empty,
    checksum,
  ])
}

const mebibyte = 2 ** 20

/** About 1 MB that inflates to `gibibytes` of spaces in the content of its only page. */
export function bombPdf(gibibytes = 1.25): Uint8Array {
  const content = deflatedRepeats(Buffer.alloc(mebibyte, ' '), Math.round(gibibytes * 1024))
  return rawPagePdf(packed(content))
}

/** As `bombPdf`, but of drawn letters: the list of what is drawn grows as well. */
export function letterBombPdf(): Uint8Array {
  const block = Buffer.from('BT /F1 9 Tf 50 50 Td (Nghi quyet) Tj ET\n'.repeat(26_000))
  return rawPagePdf(packed(deflatedRepeats(block, 1100)))
}

/** A few kilobytes: Flate inside Flate, at last 16 GiB. */
export function nestedBombPdf(): Uint8Array {
  const once = deflatedRepeats(Buffer.alloc(mebibyte, ' '), 16 * 1024)
  return rawPagePdf(packed(deflateSync(once, { level: 9 }), '[/FlateDecode /FlateDecode]'))
}

/** The catalogue itself lies in an object stream that inflates to more than a gibibyte: opening is the trap. */
export function objectStreamBombPdf(): Uint8Array {
  const block = Buffer.alloc(mebibyte, ' ')
  block.write('1 0 2 60 << /Type /Catalog /Pages 2 0 R >>')
  const objects = deflatedRepeats(block, 1300)
  const header = Buffer.from('%PDF-1.7\n')
  const bomb = Buffer.concat([
    Buffer.from(
      `3 0 obj\n<< /Type /ObjStm /N 2 /First 9 /Filter /FlateDecode /Length ${objects.length} >>\nstream\n`,
    ),
    objects,
    Buffer.from('\nendstream\nendobj\n'),
  ])
  const place = header.length + bomb.length
  const rows = [
    [0, 0, 0],
    [2, 3, 0],
    [2, 3, 1],
    [1, header.length, 0],
    [1, place, 0],
  ]
  const table = Buffer.alloc(rows.length * 6)
  for (const [index, [type = 0, where = 0, extra = 0]] of rows.entries()) {
    table.writeUInt8(type, index * 6)
    table.writeUInt32BE(where, index * 6 + 1)
    table.writeUInt8(extra, index * 6 + 5)
  }
  const tableHead = `4 0 obj\n<< /Type /XRef /Size 5 /W [1 4 1] /Root 1 0 R /Length ${table.length} >>\nstream\n`
  return Buffer.concat([
    header,
    bomb,
    Buffer.from(tableHead),
    table,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${place}\n%%EOF\n`),
  ])
}

/** Thirty-two forms, each drawing the next one twice: four thousand million pieces of text from 8 KB. */
export function laughterPdf(depth = 32): Uint8Array {
  const form = (next: number, last: boolean): RawObject => ({
    stream: last ? 'BT /F1 9 Tf 50 50 Td (Ha) Tj ET' : '/X Do /X Do',
    entries:
      '/Type /XObject /Subtype /Form /BBox [0 0 595 842] ' +
      `/Resources << /Font << /F1 4 0 R >> ${last ? '' : `/XObject << /X ${next} 0 R >>`} >>`,
  })
  const forms = Array.from({ length: depth }, (_, index) => form(index + 7, index === depth - 1))
  return rawPagePdf({ stream: '/X Do' }, '/XObject << /X 6 0 R >>', forms)
}

/** A good page, a page that is a bomb, a good page. */
export function bombBetweenPagesPdf(): Uint8Array {
  const bomb = packed(deflatedRepeats(Buffer.alloc(mebibyte, ' '), 1300))
  return rawPagesPdf([drawnLine('Trang dau con doc duoc'), bomb, drawnLine('Trang cuoi con doc duoc')])
}
