import { JpegEmbedder, PngEmbedder } from 'pdf-lib'
import { type Assembly, addOwnPage } from './assembly.ts'
import { pdfNumber } from './canvas.ts'
import { jpegOrientation, type Orientation } from './jpeg-orientation.ts'
import { millimetres, pageHeight, pageWidth } from './measures.ts'

export type ImageKind = 'jpeg' | 'png'

/** Where a picture may stand: the page number keeps the room below it. */
const frame = { side: millimetres(10), top: millimetres(10), bottom: millimetres(14) } as const

/** A small picture is not blown up beyond this many points a pixel (96 dots an inch). */
const largestPixel = 72 / 96

/** What turns the unit square of an image into the unit square of the picture as it should be seen. */
const turned: Readonly<Record<Orientation, readonly number[]>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
}

export function imageKind(bytes: Uint8Array): ImageKind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  return png.every((byte, index) => bytes[index] === byte) ? 'png' : null
}

interface Size {
  readonly width: number
  readonly height: number
}

function imageContent(image: Size, orientation: Orientation): string {
  const [width, height] = orientation >= 5 ? [image.height, image.width] : [image.width, image.height]
  const roomWidth = pageWidth - 2 * frame.side
  const roomHeight = pageHeight - frame.top - frame.bottom
  const scale = Math.min(roomWidth / width, roomHeight / height, largestPixel)
  const left = (pageWidth - width * scale) / 2
  const bottom = frame.bottom + (roomHeight - height * scale) / 2
  const place = [width * scale, 0, 0, height * scale, left, bottom].map(pdfNumber).join(' ')
  return `q ${place} cm ${turned[orientation].map(pdfNumber).join(' ')} cm /Picture Do Q`
}

/** Adds a JPEG or PNG as an A4 page, upright as its Exif data say, never enlarged beyond reason. */
export async function addImagePage(assembly: Assembly, bytes: Uint8Array, kind: ImageKind): Promise<void> {
  // Not PDFDocument.embedJpg: the document would keep the bytes of every picture until the end.
  const image = kind === 'jpeg' ? await JpegEmbedder.for(bytes) : await PngEmbedder.for(bytes)
  const orientation = kind === 'jpeg' ? jpegOrientation(bytes) : 1
  const picture = await image.embedIntoContext(assembly.context)
  addOwnPage(assembly, imageContent(image, orientation), { Picture: picture })
}
