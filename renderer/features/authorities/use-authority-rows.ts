import { useQueries } from '@tanstack/react-query'
import type { AuthorityRow } from '../../../shared/model/authority.ts'
import { useBackend } from '../../backend/context.ts'
import { queryKeyOf, useArchiveQuery } from '../../backend/queries.ts'
import type { AuthorityList } from './authority-place.ts'
import { pageSize, pagesBetween } from './row-pages.ts'

/** How long the list is; the answer before stays until the new one is here. */
export function useAuthorityTotal(list: AuthorityList) {
  return useArchiveQuery('authorities.page', { ...list, offset: 0, limit: pageSize }, { keepPrevious: true })
}

/** The rows between these two, page by page; what is not here yet is undefined. */
export function useAuthorityRows(
  list: AuthorityList,
  first: number,
  last: number,
): (index: number) => AuthorityRow | undefined {
  const { client } = useBackend()
  const pages = pagesBetween(first, last)
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = { ...list, offset: page * pageSize, limit: pageSize }
      return {
        queryKey: queryKeyOf('authorities.page', input),
        queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
          client.call('authorities.page', input, { signal }),
      }
    }),
  })
  return (index) => {
    const at = pages.indexOf(Math.floor(index / pageSize))
    return answers[at]?.data?.rows[index % pageSize]
  }
}
