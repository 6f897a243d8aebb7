import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PagedPaper, pageAfter, pageRanges } from '../../../electron/domain/documents/page-ranges.ts'

const counted = (...pages: (number | null)[]): PagedPaper[] =>
  pages.map((count) => ({ pages: count, from: null, to: null }))

describe('page ranges', () => {
  test('are counted on from paper to paper', () => {
    expect(pageRanges(counted(2, 1, 3))).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 3 },
      { from: 4, to: 6 },
    ])
  })

  test('end at a paper of unknown length and begin again where one says its first page', () => {
    const papers = [...counted(2, null, 4), { pages: 2, from: 20, to: null }, ...counted(1)]
    expect(pageRanges(papers)).toEqual([
      { from: 1, to: 2 },
      null,
      null,
      { from: 20, to: 21 },
      { from: 22, to: 22 },
    ])
  })

  test('what is written stands against what is counted', () => {
    expect(pageRanges([{ pages: 2, from: 5, to: 9 }, ...counted(1)])).toEqual([
      { from: 5, to: 9 },
      { from: 10, to: 10 },
    ])
    expect(pageRanges([{ pages: 2, from: 9, to: 5 }])).toEqual([null])
  })

  test('of papers of known length cover 1 … n without hole or overlap, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 })), (lengths) => {
        const ranges = pageRanges(counted(...lengths))
        let next = 1
        for (const [index, range] of ranges.entries()) {
          expect(range).toEqual({ from: next, to: next + (lengths[index] ?? 0) - 1 })
          next = (range?.to ?? 0) + 1
        }
        expect(next - 1).toBe(lengths.reduce((sum, length) => sum + length, 0))
      }),
    )
  })

  const number = fc.option(fc.integer({ min: 1, max: 40 }), { freq: 3 })
  const papersOfAnyKind = fc.array(fc.record<PagedPaper>({ pages: number, from: number, to: number }))

  test('are the same when counting is taken up in the middle', () => {
    fc.assert(
      fc.property(papersOfAnyKind, fc.nat(30), (papers, cut) => {
        const start = papers.slice(0, cut).reduce<number | null>(pageAfter, 1)
        expect(pageRanges(papers.slice(cut), start)).toEqual(pageRanges(papers).slice(cut))
      }),
    )
  })

  test('what a paper says itself decides where the next begins, whatever it is counted from', () => {
    const saying = fc
      .record<PagedPaper>({ pages: number, from: number, to: number })
      .filter(({ from, to }) => from !== null || to !== null)
    fc.assert(
      fc.property(saying, number, (paper, next) => {
        expect(pageAfter(next, paper)).toBe(pageAfter(null, paper))
      }),
    )
  })
})
