import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeRaster } from '../../../electron/workers/sample/raster.ts'

const sum = (values: Float32Array): number => values.reduce((total, value) => total + value, 0)

/** A closed shape through these corners. */
function shape(width: number, height: number, corners: readonly (readonly [number, number])[]): Float32Array {
  const raster = makeRaster(width, height)
  for (const [index, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y]
    raster.side(x, y, nextX, nextY)
  }
  return raster.coverage()
}

test('a square on the lines of the pixels covers them wholly and no other', () => {
  const covered = shape(5, 4, [
    [1, 1],
    [3, 1],
    [3, 3],
    [1, 3],
  ])
  expect([...covered]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0])
})

test('a triangle anywhere covers as many pixels as its area, whichever way round it is drawn', () => {
  const corner = fc.tuple(
    fc.double({ min: 2, max: 28, noNaN: true }),
    fc.double({ min: 2, max: 28, noNaN: true }),
  )
  fc.assert(
    fc.property(corner, corner, corner, (a, b, c) => {
      const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
      expect(sum(shape(32, 32, [a, b, c]))).toBeCloseTo(area, 2)
      expect(sum(shape(32, 32, [c, b, a]))).toBeCloseTo(area, 2)
    }),
  )
})
