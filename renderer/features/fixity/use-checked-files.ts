import { useQueries } from '@tanstack/react-query'
import type { CheckedFile, FixityFilter } from '../../../shared/model/fixity.ts'
import { useBackend } from '../../backend/context.ts'
import { queryKeyOf, useArchiveQuery } from '../../backend/queries.ts'

export interface WantedFiles {
  readonly filter: FixityFilter
  readonly words: string
}

/** Rows asked for at once. */
const pageSize = 100

/** How long the list is; the answer before stays until the new one is here. */
export const useCheckedTotal = (wanted: WantedFiles) =>
  useArchiveQuery('fixity.list', { ...wanted, offset: 0, limit: pageSize }, { keepPrevious: true })

/** The rows between these two, page by page; what is not here yet is undefined. */
export function useCheckedRows(
  wanted: WantedFiles,
  first: number,
  last: number,
): (index: number) => CheckedFile | undefined {
  const { client } = useBackend()
  const from = Math.floor(Math.max(0, first) / pageSize)
  const to = Math.floor(Math.max(first, last, 0) / pageSize)
  const pages = Array.from({ length: to - from + 1 }, (_, step) => from + step)
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = { ...wanted, offset: page * pageSize, limit: pageSize }
      return {
        queryKey: queryKeyOf('fixity.list', input),
        queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
          client.call('fixity.list', input, { signal }),
      }
    }),
  })
  return (index) => answers[pages.indexOf(Math.floor(index / pageSize))]?.data?.rows[index % pageSize]
}
