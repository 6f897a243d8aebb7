import { z } from 'zod'
import { DocumentId, DossierId, Sha256 } from '../../../shared/model/ids.ts'
import type { SearchFilter } from '../../../shared/model/search.ts'

/** Where one stands in a search; lives in the address, so that it survives a restart. */
export const SearchPlace = z.object({
  q: z.string().max(500).catch('').default(''),
  /** Enter was pressed: the last word is whole. */
  whole: z.boolean().optional().catch(undefined),
  kind: z.string().optional().catch(undefined),
  year: z.number().int().optional().catch(undefined),
  term: z.string().optional().catch(undefined),
  dossier: DossierId.optional().catch(undefined),
  /** The hit that is open beside the list. */
  document: DocumentId.optional().catch(undefined),
  file: Sha256.optional().catch(undefined),
  page: z.number().int().optional().catch(undefined),
})
export type SearchPlace = z.infer<typeof SearchPlace>

export const facetNames = ['kind', 'year', 'term', 'dossier'] as const
export type FacetName = (typeof facetNames)[number]

export const filterOf = ({ kind, year, term, dossier }: SearchPlace): SearchFilter => ({
  kind: kind ?? null,
  year: year ?? null,
  term: term ?? null,
  dossierId: dossier ?? null,
})

/** The place with one facet set or taken away; the open hit is left, as the list changes under it. */
export function withFacet(place: SearchPlace, name: FacetName, id: string | null): SearchPlace {
  const { document: _document, file: _file, page: _page, [name]: _old, ...rest } = place
  if (id === null) return rest
  switch (name) {
    case 'kind':
      return { ...rest, kind: id }
    case 'term':
      return { ...rest, term: id }
    case 'year':
      return { ...rest, year: Number(id) }
    case 'dossier':
      return { ...rest, dossier: DossierId.parse(Number(id)) }
  }
}

/** The ids of the facets that are set, as the facets of an answer carry them. */
export function chosenFacets(place: SearchPlace): Partial<Record<FacetName, string>> {
  const chosen: Partial<Record<FacetName, string>> = {}
  for (const name of facetNames) {
    const value = place[name]
    if (value !== undefined) chosen[name] = String(value)
  }
  return chosen
}

export const withoutFacets = (place: SearchPlace): SearchPlace =>
  facetNames.reduce((bare, name) => withFacet(bare, name, null), place)
