import { Buffer } from 'node:buffer'
import { seededRandom } from './generated-papers.ts'
import { drawnLine, rawPagePdf, rawPagesPdf } from './hostile-pdf-raw.ts'
import { rawPdf } from './raw-pdf.ts'

/** The first part of a file, as when a copy was broken off. `share` from 0 to 1. */
export const truncated = (file: Uint8Array, share: number): Uint8Array =>
  file.slice(0, Math.floor(file.length * share))

/** A file with bytes changed, left out, doubled or swapped at places that the seed chooses; the header is kept. */
export function mutated(file: Uint8Array, seed: number, changes = 20): Uint8Array {
  const random = seededRandom(seed)
  let bytes = Buffer.from(file)
  for (let change = 0; change < changes; change += 1) {
    const place = 8 + Math.floor(random() * Math.max(1, bytes.length - 8))
    const length = 1 + Math.floor(random() * 12)
    const kind = Math.floor(random() * 4)
    if (kind === 0) bytes[place] = Math.floor(random() * 256)
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + length)])
    else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, place + length), bytes.subarray(place)])
    else bytes.subarray(place, place + length).reverse()
  }
  return bytes
}

/** What a Word file begins with: a ZIP archive with an entry of that name. */
export const wordFile = (): Uint8Array =>
  Buffer.concat([
    Buffer.from('504b0304140000000800', 'hex'),
    Buffer.alloc(16),
    Buffer.from([11, 0, 0, 0]),
    Buffer.from('word/doc.xml'),
    Buffer.alloc(2048, 7),
  ])

export const plainText = (): Uint8Array => Buffer.from('Biên bản đại hội, chỉ là chữ thường.\n'.repeat(60))

/** Arrays in arrays, a hundred thousand deep, where a page has its resources. */
export function deeplyNestedPdf(depth = 100_000): Uint8Array {
  const arrays = '['.repeat(depth) + ']'.repeat(depth)
  return rawPagePdf(drawnLine('Trang'), '/Properties << /A 6 0 R >>', [arrays])
}

/** Arrays in arrays inside the content of the page. */
export function deeplyNestedContentPdf(depth = 100_000): Uint8Array {
  return rawPagePdf({ stream: `${'['.repeat(depth)}${']'.repeat(depth)} TJ` })
}

/** A page tree whose branch is its own child. */
export function cyclicPdf(): Uint8Array {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 4 >>',
    '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 4 >>',
  ])
}

/** One page, and a page tree that claims ten million. */
export function pageCountLiePdf(claimed = 10_000_000): Uint8Array {
  return rawPagesPdf([drawnLine('Chi co mot trang')], claimed)
}

/** So many real, empty pages, all in one branch. */
export function manyPagesPdf(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ')
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} /MediaBox [0 0 595 842] >>`,
    ...Array.from({ length: count }, () => '<< /Type /Page /Parent 2 0 R >>'),
  ])
}

/** A name of exactly `bytes` bytes in UTF-8, the most a file system takes being 255. */
export function longName(bytes = 255, ending = '.pdf'): string {
  const unit = 'Nghị quyết '
  let name = ''
  while (Buffer.byteLength(name + unit + ending) <= bytes) name += unit
  return name + 'x'.repeat(bytes - Buffer.byteLength(name + ending)) + ending
}

/** A name with its marks as letters of their own, as macOS writes it. */
export const decomposedName = 'Biên bản Đại hội đại biểu Đảng bộ xã.pdf'.normalize('NFD')
