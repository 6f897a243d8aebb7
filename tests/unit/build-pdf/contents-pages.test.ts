import fastCheck from 'fast-check'
import { expect, test } from 'vitest'
import { listPages, partHeight } from '../../../electron/workers/pdf/contents-pages.ts'
import { type ListRow, listColumns, rowLines } from '../../../electron/workers/pdf/contents-rows.ts'
import { textWidth } from '../../../electron/workers/pdf/measures.ts'

const row = (paper: number, lines: number): ListRow => ({
  paper,
  cells: [[], Array.from({ length: lines }, String)],
})

test('the columns fill the line exactly', () => {
  const last = listColumns.at(-1)
  expect((last?.offset ?? 0) + (last?.width ?? 0)).toBeCloseTo(textWidth, 6)
})

test('a list without papers is one page with its head', () => {
  expect(listPages([], 500, 600)).toEqual([[]])
})

test('a row goes to the next page whole when it fits there', () => {
  const pages = listPages([row(0, 30), row(1, 20)], 500, 600)
  expect(pages.map((parts) => parts.map((part) => [part.row.paper, part.from, part.to]))).toEqual([
    [[0, 0, 30]],
    [[1, 0, 20]],
  ])
})

test('every line of every row stands once, in order, inside the room of its page', () => {
  const heights = fastCheck.array(fastCheck.integer({ min: 0, max: 140 }), { maxLength: 40 })
  fastCheck.assert(
    fastCheck.property(heights, fastCheck.integer({ min: 120, max: 600 }), (lines, firstRoom) => {
      const rows = lines.map((count, paper) => row(paper, count))
      const pages = listPages(rows, firstRoom, 600)
      pages.forEach((parts, index) => {
        const used = parts.reduce((sum, part) => sum + partHeight(part), 0)
        expect(used).toBeLessThanOrEqual((index === 0 ? firstRoom : 600) + 1e-6)
      })
      const placed = pages
        .flat()
        .flatMap((part) =>
          Array.from({ length: part.to - part.from }, (_, line) => [part.row.paper, part.from + line]),
        )
      expect(placed).toEqual(
        rows.flatMap((some) => Array.from({ length: rowLines(some) }, (_, line) => [some.paper, line])),
      )
    }),
  )
})
