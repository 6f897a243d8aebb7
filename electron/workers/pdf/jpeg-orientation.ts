/** How a picture is to be turned and mirrored before it is shown: the eight values of Exif. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const exifMarker = 0xffe1
const orientationTag = 0x0112

/** The Exif orientation of a JPEG; 1 (as it stands) where there is none or it cannot be read. */
export function jpegOrientation(bytes: Uint8Array): Orientation {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let offset = 2
  while (offset + 10 <= view.byteLength && view.getUint8(offset) === 0xff) {
    const length = view.getUint16(offset + 2)
    if (view.getUint16(offset) === exifMarker && view.getUint32(offset + 4) === 0x45786966) {
      return orientationIn(view, offset + 10, offset + 2 + length)
    }
    offset += 2 + length
  }
  return 1
}

/** Looks through the first directory of the TIFF structure that Exif keeps. */
function orientationIn(view: DataView, start: number, end: number): Orientation {
  if (start + 8 > view.byteLength) return 1
  const little = view.getUint16(start) === 0x4949
  const directory = start + view.getUint32(start + 4, little)
  const last = Math.min(end, view.byteLength)
  if (directory + 2 > last) return 1
  const count = view.getUint16(directory, little)
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > last) return 1
    if (view.getUint16(entry, little) !== orientationTag) continue
    const value = view.getUint16(entry + 8, little)
    return value >= 1 && value <= 8 ? (value as Orientation) : 1
  }
  return 1
}
