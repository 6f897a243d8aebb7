import { useQueries } from '@tanstack/react-query'
import type { AuditFilter, AuditRow } from '../../../shared/model/audit.ts'
import { useBackend } from '../../backend/context.ts'
import { queryKeyOf, useArchiveQuery } from '../../backend/queries.ts'

/** Rows asked for at once. */
const pageSize = 100

/** How long the list is; the answer before stays until the new one is here. */
export const useAuditTotal = (filter: AuditFilter) =>
  useArchiveQuery('audit.page', { filter, offset: 0, limit: pageSize }, { keepPrevious: true })

/** The rows between these two, page by page; what is not here yet is undefined. */
export function useAuditRows(
  filter: AuditFilter,
  first: number,
  last: number,
): (index: number) => AuditRow | undefined {
  const { client } = useBackend()
  const from = Math.floor(Math.max(0, first) / pageSize)
  const to = Math.floor(Math.max(first, last, 0) / pageSize)
  const pages = Array.from({ length: to - from + 1 }, (_, step) => from + step)
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = { filter, offset: page * pageSize, limit: pageSize }
      return {
        queryKey: queryKeyOf('audit.page', input),
        queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
          client.call('audit.page', input, { signal }),
      }
    }),
  })
  return (index) => answers[pages.indexOf(Math.floor(index / pageSize))]?.data?.rows[index % pageSize]
}
