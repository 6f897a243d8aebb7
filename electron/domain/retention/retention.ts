import type { RetentionTable, Rules } from '../../../shared/model/rules.ts'
import { fold } from '../../../shared/vietnamese/fold.ts'
import { yearEnd } from '../deadlines/add-time.ts'

type TableRow = RetentionTable['entries'][number]

/** What of a paper decides how long it is kept. */
export interface KeptPaper {
  readonly kind: string | null
  readonly kindLabel: string
  readonly title: string
  /** A term that a person set against the table. */
  readonly own: string | null
  readonly isOfCongress: boolean
}

/** Numbers of years compare; permanent is longest; “until it lapses” has no number and is shortest. */
export function termRank(id: string | null, { retentionTerms }: Rules): number {
  const term = retentionTerms.entries.find((entry) => entry.id === id)
  if (term === undefined) return -1
  return term.years ?? (term.id === 'vinh-vien' ? Number.POSITIVE_INFINITY : 0)
}

const holds = (row: TableRow, paper: KeptPaper): boolean => {
  if (row.congress) return paper.isOfCongress
  if (paper.kind === null || (row.kinds.length > 0 && !row.kinds.includes(paper.kind))) return false
  const title = fold(paper.title)
  return row.words.length === 0 || row.words.some((word) => title.includes(fold(word)))
}

/** The row of the table that a paper falls under; null = none, a person decides. */
export const rowFor = (paper: KeptPaper, rules: Rules): TableRow | null =>
  rules.retentionTable.entries.find((row) => holds(row, paper)) ?? null

export interface ProposedTerm {
  readonly term: string
  /** “Vĩnh viễn: có Nghị quyết “…” (Hồ sơ Đại hội, Thông tư 09/2011/TT-BNV, nhóm 14.1)”. */
  readonly sentence: string
  readonly row: TableRow | null
}

/** The longest term of a dossier's papers, with the paper it comes from; null where nothing is known of any. */
export function longestTerm(papers: readonly KeptPaper[], rules: Rules): ProposedTerm | null {
  let longest: ProposedTerm | null = null
  for (const paper of papers) {
    const row = paper.own === null ? rowFor(paper, rules) : null
    const term = paper.own ?? row?.term
    if (term === undefined || (longest !== null && termRank(term, rules) <= termRank(longest.term, rules)))
      continue
    const label = rules.retentionTerms.entries.find(({ id }) => id === term)?.label ?? term
    const source =
      row === null
        ? 'ghi riêng cho văn bản'
        : [row.label, row.source.number, row.source.article].filter(Boolean).join(', ')
    const name = [paper.kindLabel, paper.title === '' ? '' : `“${paper.title}”`]
      .filter((part) => part !== '')
      .join(' ')
    longest = { term, row, sentence: `${label}: có ${name || 'văn bản chưa có tên'} (${source})` }
  }
  return longest
}

/** D6: the last day of keeping, counted from the end of the year the work ended; null = permanent or without years. */
export function retentionEnd(term: string | null, endedOn: string | null, rules: Rules): string | null {
  const years = rules.retentionTerms.entries.find(({ id }) => id === term)?.years ?? null
  return years === null || endedOn === null ? null : yearEnd(`${Number(endedOn.slice(0, 4)) + years}-12-31`)
}
