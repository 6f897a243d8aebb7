import type { QueryClient } from '@tanstack/react-query'
import type { BackendClient } from './client.ts'

/** Asks everything again when the process behind the window was started anew; tells it, or that it is gone for good. */
export const askAgainWhenBack = (
  client: BackendClient,
  queries: QueryClient,
  tellState: (state: 'restarted' | 'gone') => void,
): (() => void) =>
  client.onEvent((event) => {
    if (event.type !== 'backend') return
    if (event.state === 'restarted') void queries.invalidateQueries()
    tellState(event.state)
  })
