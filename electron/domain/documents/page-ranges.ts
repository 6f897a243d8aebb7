/** What of a paper decides its place among the numbered pages. */
export interface PagedPaper {
  /** Declared, else counted; null where it cannot be known. */
  readonly pages: number | null
  /** As written on the paper; null = counted on. */
  readonly from: number | null
  readonly to: number | null
}

export interface PageRange {
  readonly from: number
  readonly to: number
}

/**
 * Trang từ – đến of the papers of one dossier in their order: what is written stands, the rest is counted on from the
 * paper before. From a paper of unknown length on nothing is known, until one says its first page.
 */
export function pageRanges(papers: readonly PagedPaper[]): (PageRange | null)[] {
  let next: number | null = 1
  return papers.map(({ pages, from, to }) => {
    const first = from ?? next
    const last = to ?? (first !== null && pages !== null ? first + pages - 1 : null)
    next = last === null ? null : last + 1
    return first === null || last === null || last < first ? null : { from: first, to: last }
  })
}
