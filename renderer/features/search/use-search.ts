import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { SearchFilter } from '../../../shared/model/search.ts'
import { useBackend } from '../../backend/context.ts'

const pageSize = 20

/** The hits of a question, twenty at a time; the last answer stays while the next one is on its way. */
export function useSearch(question: string, filter: SearchFilter, lastWordOpen: boolean) {
  const { client } = useBackend()
  return useInfiniteQuery({
    queryKey: ['search', 'find', question, filter, lastWordOpen],
    queryFn: ({ pageParam, signal }) =>
      client.call(
        'search.find',
        { question, filter, limit: pageSize, offset: pageParam, lastWordOpen },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, { hits }) => sum + hits.length, 0)
      return last.hits.length > 0 && shown < last.total ? shown : undefined
    },
    enabled: question.trim() !== '' || Object.values(filter).some((value) => value !== null),
    placeholderData: keepPreviousData,
  })
}
