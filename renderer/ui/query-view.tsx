import { Center, Loader, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { vi } from '../text/vi.ts'
import { ErrorPanel } from './error-panel.tsx'
import classes from './query-view.module.css'

interface Props<T> {
  readonly query: UseQueryResult<T>
  readonly children: (data: T) => ReactNode
}

/** An answer, or that it is on its way, or why it did not come: never an empty screen that says nothing. */
export function QueryView<T>({ query, children }: Props<T>) {
  // An answer that is here stays on the screen even when asking again fails; then both are shown.
  return (
    <>
      {query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined ? children(query.data) : query.isError ? null : <Waiting />}
    </>
  )
}

type Queries = Readonly<Record<string, UseQueryResult<unknown>>>
type Answers<Q extends Queries> = { readonly [Key in keyof Q]: NonNullable<Q[Key]['data']> }

interface ManyProps<Q extends Queries> {
  readonly queries: Q
  readonly children: (answers: Answers<Q>) => ReactNode
  /** What surrounds the waiting sign or the failure, e.g. the dialog that the answers will fill. */
  readonly frame?: (waiting: ReactNode) => ReactNode
}

/** Several answers that are needed together. */
export function QueriesView<Q extends Queries>({
  queries,
  children,
  frame = (waiting) => waiting,
}: ManyProps<Q>) {
  const all = Object.entries(queries)
  const failed = all.filter(([, query]) => query.isError)
  const failures = failed.map(([key, query]) => (
    <ErrorPanel key={key} error={query.error} onRetry={() => void query.refetch()} />
  ))
  if (all.every(([, query]) => query.data !== undefined)) {
    const answers = Object.fromEntries(all.map(([key, query]) => [key, query.data])) as Answers<Q>
    return (
      <>
        {failures}
        {children(answers)}
      </>
    )
  }
  return frame(failed.length > 0 ? failures : <Waiting />)
}

export function Waiting({ label = vi.common.loading }: { readonly label?: string }) {
  return (
    <Center className={classes.waiting} role="status">
      <Loader size="sm" mr="sm" />
      <Text size="sm" c="dimmed">
        {label}
      </Text>
    </Center>
  )
}
