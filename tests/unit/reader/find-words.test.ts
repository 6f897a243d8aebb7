import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findRuns, placesToMark } from '../../../renderer/reader/find-words.ts'
import { joinItems, partsOf } from '../../../renderer/reader/page-text.ts'

const slices = (text: string, places: readonly { start: number; end: number }[]) =>
  places.map(({ start, end }) => text.slice(start, end))

describe('finding in a page', () => {
  const text = 'Ủy ban kiểm tra và UỶ BAN KIỂM TRA; uỷ\nban kiểm tra. Ban kiểm phiếu.'

  test('marks, case, tone placement and ends of lines aside', () => {
    expect(slices(text, findRuns(text, 'uy ban kiem tra'))).toEqual([
      'Ủy ban kiểm tra',
      'UỶ BAN KIỂM TRA',
      'uỷ\nban kiểm tra',
    ])
    expect(findRuns(text.normalize('NFD'), 'ủy ban kiểm tra')).toHaveLength(3)
  })

  test('the last word may still be being typed, the others not', () => {
    expect(slices(text, findRuns(text, 'ban kiem ph'))).toEqual(['Ban kiểm phiếu'])
    expect(findRuns(text, 'ba kiem phieu')).toEqual([])
  })

  test.each(['', '   ', '—', '"'])('nothing for %j', (question) => {
    expect(findRuns(text, question)).toEqual([])
  })

  test('every place found is the question again, folded', () => {
    const words = fc.array(fc.constantFrom('đảng', 'ủy', 'xã', 'hòa', 'Đại', 'hội'), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 1, max: 4 }), (page, from, length) => {
        const at = from % page.length
        const question = page.slice(at, at + length).join(' ')
        const joined = page.join(', ')
        const found = findRuns(joined, question)
        expect(found.length).toBeGreaterThan(0)
        for (const { start, end } of found)
          expect(findRuns(joined.slice(start, end), question)).toHaveLength(1)
      }),
    )
  })
})

describe('marking the words of a search', () => {
  const text = 'tỷ lệ che phủ rừng; trồng rừng; tỷ lệ khác'

  test('only where they stand together, if they do', () => {
    expect(slices(text, placesToMark(text, ['ty', 'le', 'che', 'phu', 'rung']))).toEqual([
      'tỷ lệ che phủ rừng',
    ])
  })

  test('each by itself where they do not', () => {
    expect(slices(text, placesToMark(text, ['rung', 'khac']))).toEqual(['rừng', 'rừng', 'khác'])
  })
})

describe('places in the text layer', () => {
  test('a place is split over the items it touches, and the parts add up to it', () => {
    const item = fc.record({ str: fc.string({ maxLength: 6 }), hasEOL: fc.boolean() })
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (items, a, b) => {
        const page = joinItems(items)
        const start = a % (page.text.length + 1)
        const end = Math.min(page.text.length, start + (b % 10))
        const parts = partsOf({ start, end }, page)
        const joined = parts.map((part) => {
          const from = page.starts[part.item] ?? 0
          return page.text.slice(from + part.start, from + part.end)
        })
        expect(joined.join('')).toBe(page.text.slice(start, end))
      }),
    )
  })
})
