import type { Facet, SearchAnswer, SearchFilter } from '../../../shared/model/search.ts'
import { sortVietnamese } from '../../../shared/vietnamese/collate.ts'
import type { KindLabel } from './catalogue-entry.ts'
import { noAnswer } from './rank-documents.ts'
import type { Shelf } from './shelf.ts'

type Facets = SearchAnswer['facets']
const filters = ['kind', 'year', 'term', 'dossierId'] as const
const all = (1 << filters.length) - 1

/** Which filters a place passes, a bit for each in the order of `filters`. */
function passed(shelf: Shelf, place: number, filter: SearchFilter): number {
  const dossier = shelf.dossiers[place]
  const kind = filter.kind === null || shelf.kinds[place] === filter.kind
  const year = filter.year === null || shelf.years[place] === filter.year
  const term = filter.term === null || dossier?.term === filter.term
  const inDossier = filter.dossierId === null || dossier?.id === filter.dossierId
  return (kind ? 1 : 0) | (year ? 2 : 0) | (term ? 4 : 0) | (inDossier ? 8 : 0)
}

/** What the filters leave of an answer. */
export interface Filtered {
  readonly total: number
  readonly facets: Facets
  readonly passes: (place: number) => boolean
}

const tally = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1)

/** A facet counts the documents under all other filters, so that one can go from one value to the next. */
export function countFacets(
  shelf: Shelf,
  ranks: Uint8Array,
  filter: SearchFilter,
  kindLabel: KindLabel,
): Filtered {
  const kinds = new Map<string, number>()
  const years = new Map<number, number>()
  const terms = new Map<string, number>()
  const dossiers = new Map<Shelf['dossiers'][number], number>()
  const isFiltered = filters.some((name) => filter[name] !== null)
  const passing = isFiltered ? new Uint8Array(ranks.length) : null
  let total = 0
  for (let place = 0; place < ranks.length; place++) {
    if (ranks[place] === noAnswer) continue
    const passes = passing === null ? all : passed(shelf, place, filter)
    if (passes === all) total += 1
    if (passing !== null) passing[place] = passes
    const kind = shelf.kinds[place]
    const year = shelf.years[place]
    const dossier = shelf.dossiers[place]
    if ((passes | 1) === all && kind) tally(kinds, kind)
    if ((passes | 2) === all && year) tally(years, year)
    if ((passes | 4) === all && dossier?.term) tally(terms, dossier.term)
    if ((passes | 8) === all && dossier) tally(dossiers, dossier)
  }
  const mostFirst = (facets: Facet[]) =>
    sortVietnamese(facets, (facet) => facet.label).sort((a, b) => b.count - a.count)
  const newestFirst = (facets: Facet[]) => facets.sort((a, b) => (a.id < b.id ? 1 : -1))
  return {
    total,
    passes: (place) => passing === null || passing[place] === all,
    facets: {
      kind: mostFirst([...kinds].map(([id, count]) => ({ id, label: kindLabel(id), count }))),
      year: newestFirst([...years].map(([year, count]) => ({ id: `${year}`, label: `${year}`, count }))),
      term: newestFirst([...terms].map(([id, count]) => ({ id, label: id, count }))),
      dossier: mostFirst(
        [...dossiers].map(([{ id, code, title }, count]) => ({
          id: `${id}`,
          label: `${code} ${title}`,
          count,
        })),
      ),
    },
  }
}
