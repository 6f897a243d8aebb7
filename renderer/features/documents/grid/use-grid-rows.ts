import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CallOutput } from '../../../../shared/contract/contract.ts'
import type { Document as Paper } from '../../../../shared/model/document.ts'
import { useBackend } from '../../../backend/context.ts'
import { queryKeyOf } from '../../../backend/queries.ts'
import type { GridList } from './use-grid-list.ts'

type Page = CallOutput<'documents.page'>

/** Two to three screens: small enough to come at once, large enough that scrolling by keys seldom waits. */
const pageSize = 100
/** Rows beyond those in sight that are asked for as well, so that the next screen is there before it is seen. */
const ahead = 60
/** Pages that a dragged scroll bar only flies over are not asked for. */
const settleMilliseconds = 60

const pagesAround = (first: number, last: number) => ({
  from: Math.floor(Math.max(0, first - ahead) / pageSize),
  to: Math.floor((last + ahead) / pageSize),
})

/** The pages of the rows in sight: another answer only where other pages are to be asked for. */
export function usePagesInSight() {
  const [pages, setPages] = useState(() => pagesAround(0, 0))
  const see = useCallback((first: number, last: number) => {
    const next = pagesAround(first, last)
    setPages((before) => (before.from === next.from && before.to === next.to ? before : next))
  }, [])
  return { pages, see }
}

/** The rows of a list of any length, of which only those about to be seen are asked for. */
export function useGridRows(list: GridList, { from, to }: ReturnType<typeof usePagesInSight>['pages']) {
  const { client } = useBackend()
  const queries = useQueryClient()
  const pageOf = useCallback(
    (page: number) => {
      const input = { ...list, offset: page * pageSize, limit: pageSize }
      return {
        queryKey: queryKeyOf('documents.page', input),
        queryFn: (): Promise<Page> => client.call('documents.page', input),
        staleTime: Number.POSITIVE_INFINITY,
      }
    },
    [client, list],
  )
  const [lastTotal, setLastTotal] = useState<number | null>(null)
  const [settled, setSettled] = useState({ from, to })
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ from, to }), settleMilliseconds)
    return () => clearTimeout(timer)
  }, [from, to])
  // No further than the list; at least one, which says how long it is.
  const lastPage = Math.floor(Math.max(0, (lastTotal ?? 1) - 1) / pageSize)
  const until = Math.max(settled.from, Math.min(settled.to, lastPage))
  const wanted = useMemo(
    () => Array.from({ length: until - settled.from + 1 }, (_, index) => pageOf(settled.from + index)),
    [pageOf, settled.from, until],
  )
  const answers = useQueries({ queries: wanted })
  const known = answers.find(({ data }) => data !== undefined)?.data?.total
  if (known !== undefined && known !== lastTotal) setLastTotal(known)

  // Pages that were seen a moment ago are still there: going back does not blink.
  const pages = new Map<number, Page | undefined>()
  const rowAt = (index: number): Paper | undefined => {
    const page = Math.floor(index / pageSize)
    if (!pages.has(page)) pages.set(page, queries.getQueryData<Page>(pageOf(page).queryKey))
    return pages.get(page)?.rows[index % pageSize]
  }
  const loadRows = useCallback(
    async (top: number, bottom: number): Promise<Paper[]> => {
      const rows: Paper[] = []
      for (let page = Math.floor(top / pageSize); page * pageSize <= bottom; page += 1) {
        const answer = await queries.fetchQuery(pageOf(page))
        const start = page * pageSize
        rows.push(...answer.rows.filter((_, index) => start + index >= top && start + index <= bottom))
        if (start + pageSize >= answer.total) break
      }
      return rows
    },
    [pageOf, queries],
  )
  /** Shows what was saved before the list is asked again. */
  const putSaved = useCallback(
    (saved: readonly Paper[]) => {
      const byId = new Map(saved.map((paper) => [paper.id, paper]))
      queries.setQueriesData<Page>({ queryKey: ['documents', 'page'] }, (page) =>
        page === undefined ? page : { ...page, rows: page.rows.map((row) => byId.get(row.id) ?? row) },
      )
    },
    [queries],
  )
  const askAgain = useCallback(
    () => queries.invalidateQueries({ queryKey: ['documents', 'page'] }),
    [queries],
  )
  return {
    total: known ?? lastTotal,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    rowAt,
    loadRows,
    putSaved,
    askAgain,
  }
}

export type GridRows = ReturnType<typeof useGridRows>
