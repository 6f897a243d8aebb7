import { expect, test } from 'vitest'
import { buildHere, paper, storedFile, temporaryFolder } from '../../support/dossier-request.ts'
import { greyPng } from '../../support/grey-png.ts'
import { judge, type Picture, pictures } from '../../support/pdf-judges.ts'

/** 32 by 16 grey pixels, white but for a black square of 8 in the upper left corner. */
const jpeg = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQ',
    'ERMUFRUVDA8XGBYUGBIUFRT/wAALCAAQACABAREA/8QAFgABAQEAAAAAAAAAAAAAAAAAAAkK/8QAFBABAAAAAAAAAAAAAAAA',
    'AAAAAP/aAAgBAQAAPwCVTVQAA//Z',
  ].join(''),
  'base64',
)

/** The picture with Exif data that say how it is to be turned. */
function turned(orientation: number): Buffer {
  const exif = Buffer.from(
    'ffe1002245786966000049492a00080000000100120103000100000000000000000000000000',
    'hex',
  )
  exif.writeUInt16LE(orientation, 28)
  return Buffer.concat([jpeg.subarray(0, 2), exif.subarray(0, 36), jpeg.subarray(2)])
}

async function pageOf(bytes: Uint8Array): Promise<Picture> {
  const { file, result } = await buildHere([
    paper(1, { files: [storedFile(temporaryFolder(), 'ảnh', bytes, null)] }),
  ])
  expect(result.leftOut).toEqual([])
  judge('qpdf', ['--check', file])
  const [page] = pictures(file, { first: 3 })
  if (page === undefined) throw new Error('no page')
  return page
}

/** Middle of the black pixels, in points from the middle of the page without its foot; right and down are positive. */
function blackAt({ width, pixels }: Picture): readonly [number, number] {
  let [count, x, y] = [0, 0, 0]
  // Above the page number.
  for (let index = 0; index < width * 790; index += 1) {
    if ((pixels[index] ?? 255) > 100) continue
    count += 1
    x += index % width
    y += Math.floor(index / width)
  }
  const middle = [595.28 / 2, (28.3 + 841.89 - 39.7) / 2] as const
  return [x / count - middle[0], y / count - middle[1]]
}

// 32 by 16 pixels are 24 by 12 points; the square of 6 points lies 9 across and 3 up from the middle, or turned.
test.each([
  [1, -9, -3],
  [2, 9, -3],
  [3, 9, 3],
  [4, -9, 3],
  [5, -3, -9],
  [6, 3, -9],
  [7, 3, 9],
  [8, -3, 9],
])('a JPEG of Exif orientation %i stands as it was seen', async (orientation, x, y) => {
  const [across, down] = blackAt(await pageOf(turned(orientation)))
  expect(Math.abs(across - x)).toBeLessThan(1.2)
  expect(Math.abs(down - y)).toBeLessThan(1.2)
})

test('a PNG larger than the page is made to fit, and leaves the page number free', async () => {
  const page = await pageOf(greyPng(3000, 6000))
  const rows = Array.from({ length: page.height }, (_, row) =>
    page.pixels.subarray(row * page.width, (row + 1) * page.width).some((pixel) => pixel < 250),
  )
  const drawn = rows.flatMap((ink, row) => (ink ? [row] : []))
  expect(drawn[0]).toBeGreaterThan(26)
  // Picture, a gap, then the number.
  const end = rows.indexOf(false, drawn[0])
  expect(end).toBeGreaterThan(780)
  expect(end).toBeLessThan(806)
  expect(rows.slice(end, end + 8)).toEqual(Array.from({ length: 8 }, () => false))
  expect(rows.slice(end + 8).includes(true)).toBe(true)
})
