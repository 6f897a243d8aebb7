import type { Congress } from '../../../shared/model/congress.ts'
import type { YearCount } from '../../../shared/model/overview.ts'

/** Papers of one year inside a term. */
export interface TimelineYear {
  /** Null = papers without a date. */
  readonly year: number | null
  readonly documents: number
}

/** One term with its congresses and its papers, year by year without holes. */
export interface TimelineTerm {
  /** Null = papers outside every congress. */
  readonly term: string | null
  readonly congresses: readonly Congress[]
  readonly years: readonly TimelineYear[]
  readonly documents: number
}

function yearsOf(counts: readonly YearCount[]): TimelineYear[] {
  const byYear = new Map<number | null, number>()
  for (const { year, documents } of counts) byYear.set(year, (byYear.get(year) ?? 0) + documents)
  const known = [...byYear.keys()].filter((year) => year !== null)
  const first = Math.min(...known)
  const last = Math.max(...known)
  // A slip of a century must not draw a hundred empty years.
  const whole = last - first <= 30
  const shown = whole
    ? Array.from({ length: known.length === 0 ? 0 : last - first + 1 }, (_, place) => first + place)
    : known.toSorted((a, b) => a - b)
  const years = shown.map((year): TimelineYear => ({ year, documents: byYear.get(year) ?? 0 }))
  const undated = byYear.get(null)
  return undated === undefined ? years : [...years, { year: null, documents: undated }]
}

/** The terms, the newest first; what belongs to no congress comes last. */
export function timelineOf(
  congresses: readonly Congress[],
  counts: readonly YearCount[],
): readonly TimelineTerm[] {
  const terms = [...new Set(congresses.map(({ term }) => term))].toSorted((a, b) => (a < b ? 1 : -1))
  const termOf = (term: string | null): TimelineTerm => {
    const own = counts.filter((each) => each.term === term)
    return {
      term,
      congresses: congresses
        .filter((congress) => congress.term === term)
        .toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : 1)),
      years: yearsOf(own),
      documents: own.reduce((sum, { documents }) => sum + documents, 0),
    }
  }
  const others = termOf(null)
  return [...terms.map(termOf), ...(others.documents > 0 ? [others] : [])]
}
