import { expect, test } from 'vitest'
import { jpegOrientation } from '../../../electron/workers/pdf/jpeg-orientation.ts'

/** The first bytes of a JPEG with Exif data of one entry. */
function exif(orientation: number, little: boolean): Uint8Array {
  const data = Buffer.alloc(40)
  data.writeUInt32BE(0xffd8ffe1, 0)
  data.writeUInt16BE(36, 4)
  data.write('Exif\0\0', 6, 'latin1')
  data.write(little ? 'II' : 'MM', 12, 'latin1')
  const write16 = (value: number, at: number) =>
    little ? data.writeUInt16LE(value, at) : data.writeUInt16BE(value, at)
  const write32 = (value: number, at: number) =>
    little ? data.writeUInt32LE(value, at) : data.writeUInt32BE(value, at)
  write16(42, 14)
  write32(8, 16)
  write16(1, 20)
  write16(0x0112, 22)
  write16(3, 24)
  write32(1, 26)
  write16(orientation, 30)
  return data
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i in both byte orders', (orientation) => {
  expect(jpegOrientation(exif(orientation, true))).toBe(orientation)
  expect(jpegOrientation(exif(orientation, false))).toBe(orientation)
})

test('without Exif data, with nonsense or cut off, the picture stays as it is', () => {
  expect(jpegOrientation(exif(9, true))).toBe(1)
  expect(jpegOrientation(Buffer.from([0xff, 0xd8, 0xff, 0xdb, 0, 4, 1, 2]))).toBe(1)
  const whole = exif(6, true)
  for (let length = 2; length < 32; length += 1) {
    expect(jpegOrientation(whole.subarray(0, length))).toBe(1)
  }
})
