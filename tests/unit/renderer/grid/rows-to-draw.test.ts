import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  rowHeight,
  rowsToDraw,
  scrollFor,
} from '../../../../renderer/features/documents/grid/rows-to-draw.ts'

const box = fc.record({
  top: fc.integer({ min: 0, max: 3_000_000 }),
  height: fc.integer({ min: 0, max: 2_000 }),
  count: fc.integer({ min: 0, max: 100_000 }),
})

test('every row that shows under the head is drawn, and few others', () => {
  fc.assert(
    fc.property(box, ({ top, height, count }) => {
      const { first, end } = rowsToDraw(top, height, count)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(count)
      for (let y = top; y < top + height - rowHeight; y += rowHeight / 2) {
        const row = Math.floor(y / rowHeight)
        if (row < count) expect(row >= first && row < end, `row ${row}`).toBe(true)
      }
      expect(end - first).toBeLessThanOrEqual(height / rowHeight + 20)
    }),
  )
})

test('a turn of the wheel by a row or two seldom draws other rows', () => {
  const drawn = Array.from({ length: 40 }, (_, turn) => rowsToDraw(10_000 + turn * rowHeight, 600, 1_000))
  expect(new Set(drawn.map(({ first, end }) => `${first}-${end}`)).size).toBeLessThanOrEqual(21)
})

test('what is scrolled to stands between the head and the lower edge, and is not moved again', () => {
  const tall = box.filter(({ height, count }) => height >= 2 * rowHeight && count > 0)
  fc.assert(
    fc.property(tall, fc.nat(), ({ top, height, count }, wanted) => {
      const row = wanted % count
      const next = scrollFor(row, top, height) ?? top
      // In the box, from its upper edge: the head, then the rows.
      const place = rowHeight + row * rowHeight - next
      expect(place).toBeGreaterThanOrEqual(rowHeight)
      expect(place + rowHeight).toBeLessThanOrEqual(height)
      expect(scrollFor(row, next, height)).toBeNull()
    }),
  )
})
