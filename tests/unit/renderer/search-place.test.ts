import { describe, expect, test } from 'vitest'
import {
  chosenFacets,
  filterOf,
  SearchPlace,
  withFacet,
  withoutFacets,
} from '../../../renderer/features/search/search-place.ts'

const place = SearchPlace.parse({ q: 'nghị quyết', year: 2020, document: 5, page: 3, whole: true })

describe('where one stands in a search', () => {
  test('an address that was tampered with costs only its wrong parts', () => {
    expect(SearchPlace.parse({ q: 5, year: 'x', document: -1, kind: 'bien-ban' })).toEqual({
      q: '',
      kind: 'bien-ban',
    })
  })

  test('becomes the filter of the call', () => {
    expect(filterOf(place)).toEqual({ kind: null, year: 2020, term: null, dossierId: null })
  })

  test('a facet set or taken away leaves the question and closes the open hit', () => {
    expect(withFacet(place, 'dossier', '7')).toEqual({ q: 'nghị quyết', whole: true, year: 2020, dossier: 7 })
    expect(withFacet(place, 'year', null)).toEqual({ q: 'nghị quyết', whole: true })
    expect(withFacet(place, 'year', '1985').year).toBe(1985)
  })

  test('facets as the answer names them', () => {
    expect(chosenFacets(place)).toEqual({ year: '2020' })
    expect(chosenFacets(withoutFacets(withFacet(place, 'term', '2020-2025')))).toEqual({})
  })
})
