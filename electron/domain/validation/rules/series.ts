import { comparedNumber } from '../../../../shared/vietnamese/document-number.ts'
import type { SeriesRules } from '../rule.ts'

/** Papers of one kind, of one issuing body, in one term, as their numbers run (36-HD/VPTW 1.3.1a). */
export interface Series {
  /** “Biên bản, ký hiệu BB/ĐU, nhiệm kỳ 2020-2025”. */
  readonly name: string
  readonly papers: readonly {
    readonly id: number
    readonly number: string
    readonly dossierCode: string
    readonly title: string
  }[]
}

/** At most so many missing numbers are named; a term that counts from 900 was not catalogued whole. */
const namedGaps = 20

const wholeNumber = (number: string): number => Number.parseInt(comparedNumber(number), 10) || 0

/** The numbers that are missing below the highest, as runs: “19”, “21–24”. */
function gapsIn(numbers: readonly number[]): { readonly runs: string[]; readonly missing: number } {
  const runs: string[] = []
  let missing = 0
  let previous = 0
  for (const number of numbers) {
    const first = previous + 1
    const last = number - 1
    if (first <= last) runs.push(first === last ? String(first) : `${first}–${last}`)
    missing += Math.max(0, last - first + 1)
    previous = Math.max(previous, number)
  }
  return { runs, missing }
}

export const seriesRules: SeriesRules = {
  R12: ({ papers }) => {
    const byNumber = new Map<string, Series['papers'][number][]>()
    for (const paper of papers) {
      const number = comparedNumber(paper.number)
      byNumber.set(number, [...(byNumber.get(number) ?? []), paper])
    }
    return [...byNumber.values()]
      .filter((twins) => twins.length > 1)
      .map((twins) => ({
        field: 'number',
        message:
          `Số ${twins[0]?.number ?? ''} có ở ${twins.length} văn bản ` +
          `(${twins.map(({ dossierCode, title }) => `hồ sơ ${dossierCode}: “${title}”`).join('; ')}). ` +
          'Xem lại số; nếu là một văn bản có nhiều bản thì giữ một, hoặc nối chúng với nhau.',
      }))
  },

  R13: ({ papers }) => {
    const numbers = papers
      .map(({ number }) => wholeNumber(number))
      .filter((number) => number > 0)
      .sort((a, b) => a - b)
    const { runs, missing } = gapsIn(numbers)
    // Where more is missing than there is, the office keeps only some papers of the series: nothing is lost there.
    if (missing === 0 || missing > numbers.length) return null
    const named = runs.slice(0, namedGaps).join(', ') + (runs.length > namedGaps ? ', …' : '')
    return {
      field: 'number',
      message: `Thiếu số ${named}. Tìm văn bản còn thiếu, hoặc ghi lý do (số bỏ trống, văn bản mật để nơi khác).`,
    }
  },
}
