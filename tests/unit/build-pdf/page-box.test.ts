import fastCheck from 'fast-check'
import { PDFContext } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { type Box, boxOf, numberedPage, turnOf, visibleBox } from '../../../electron/workers/pdf/page-box.ts'
import { stripHeight } from '../../../electron/workers/pdf/page-number.ts'

const context = PDFContext.create()
const array = (...numbers: number[]) => context.obj(numbers)
const turns = [0, 90, 180, 270] as const

describe('what a reader shows of a page', () => {
  test('corners in any order', () => {
    expect(boxOf(array(612, 0, 0, 792))).toEqual([0, 0, 612, 792])
  })
  test('the crop box inside the media box', () => {
    expect(visibleBox({ mediaBox: array(0, 0, 100, 100), cropBox: array(10, 20, 300, 90) })).toEqual([
      10, 20, 100, 90,
    ])
  })
  test('a crop box beside the page, an empty or a missing box', () => {
    expect(visibleBox({ mediaBox: array(0, 0, 9, 9), cropBox: array(20, 20, 30, 30) })).toEqual([0, 0, 9, 9])
    expect(visibleBox({ mediaBox: array(0, 0, 0, 0), cropBox: undefined })).toEqual([0, 0, 612, 792])
    expect(visibleBox({ mediaBox: undefined, cropBox: undefined })).toEqual([0, 0, 612, 792])
  })
  test('a turn is a quarter turn or none', () => {
    expect([0, 90, -90, 450, 45, 360, Number.NaN].map(turnOf)).toEqual([0, 90, 270, 90, 0, 0, 0])
  })
})

describe('the strip for the page number', () => {
  const corner = fastCheck.integer({ min: -5000, max: 5000 })
  const side = fastCheck.integer({ min: 1, max: 13_000 })
  const boxes = fastCheck.tuple(corner, corner, side, side).map(([x, y, w, h]): Box => [x, y, x + w, y + h])

  test('is added outside the paper and covers nothing of it', () => {
    fastCheck.assert(
      fastCheck.property(boxes, fastCheck.constantFrom(...turns), (visible, turn) => {
        const { box, strip } = numberedPage(visible, turn)
        if (strip === null) {
          expect(box).toEqual(visible)
          return
        }
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = strip.matrix
        const corners = [0, strip.width].flatMap((x) =>
          [0, stripHeight].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
        )
        const xs = corners.map(([x]) => x)
        const ys = corners.map(([, y]) => y)
        const drawn = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
        const area = (some: readonly number[]) =>
          ((some[2] ?? 0) - (some[0] ?? 0)) * ((some[3] ?? 0) - (some[1] ?? 0))
        const overlapX = Math.min(drawn[2] ?? 0, visible[2]) - Math.max(drawn[0] ?? 0, visible[0])
        const overlapY = Math.min(drawn[3] ?? 0, visible[3]) - Math.max(drawn[1] ?? 0, visible[1])
        expect(Math.min(overlapX, overlapY)).toBeLessThanOrEqual(1e-6)
        expect(area(drawn) + area(visible)).toBeCloseTo(area(box), 3)
      }),
    )
  })

  test('is left out where the page would become larger than readers promise to show', () => {
    expect(numberedPage([0, 0, 14_300, 14_300], 0)).toEqual({
      box: [0, 0, 14_300, 14_300],
      strip: null,
      topLeft: [0, 14_300],
    })
  })

  test('stands at what the reader sees as the foot', () => {
    const feet = turns.map((turn) => numberedPage([0, 0, 595, 842], turn).box.map(Math.round))
    expect(feet).toEqual([
      [0, -23, 595, 842],
      [0, 0, 618, 842],
      [0, 0, 595, 865],
      [-23, 0, 595, 842],
    ])
  })
})
