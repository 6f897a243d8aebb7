import { expect, test } from 'vitest'
import { isUsableText } from '../../../shared/worker-protocol/usable-text.ts'

test.each([
  ['a page of text', { letters: 900, visible: 1000, junk: 0 }, 1, true],
  ['one short line', { letters: 7, visible: 7, junk: 0 }, 1, true],
  ['nothing', { letters: 0, visible: 0, junk: 0 }, 1, false],
  ['no page read', { letters: 0, visible: 0, junk: 0 }, 0, false],
  ['page numbers on a scan', { letters: 20, visible: 60, junk: 0 }, 10, false],
  ['one typed cover before a hundred scanned pages', { letters: 300, visible: 400, junk: 0 }, 101, false],
  ['letters without a way back to text', { letters: 100, visible: 1000, junk: 800 }, 1, false],
  ['bullets of a symbol font', { letters: 800, visible: 1000, junk: 40 }, 1, true],
])('%s', (_, count, pages, usable) => {
  expect(isUsableText(count, pages)).toBe(usable)
})
