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

/** The page after a paper's last; `next` is the one that is its first unless it says another. Null = not known. */
export function pageAfter(next: number | null, { pages, from, to }: PagedPaper): number | null {
  const first = from ?? next
  const last = to ?? (first !== null && pages !== null ? first + pages - 1 : null)
  return last === null ? null : last + 1
}

/**
 * Trang từ – đến of the papers of one dossier in their order: what is written stands, the rest is counted on from the
 * paper before. From a paper of unknown length on nothing is known, until one says its first page. `start` is where
 * the first of them is counted from, when there are papers before it.
 */
export function pageRanges(papers: readonly PagedPaper[], start: number | null = 1): (PageRange | null)[] {
  let next = start
  return papers.map((paper) => {
    const first = paper.from ?? next
    next = pageAfter(next, paper)
    return first === null || next === null || next <= first ? null : { from: first, to: next - 1 }
  })
}
