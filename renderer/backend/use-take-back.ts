import { useCallback } from 'react'
import { useBackend } from './context.ts'

/** After a change: finds the step it was, and answers how to take just that one back. */
export function useTakeBack(): () => Promise<() => Promise<void>> {
  const { client } = useBackend()
  return useCallback(async () => {
    const { undo } = await client.call('history.list', {})
    const step = undo[0]?.id ?? null
    return async () => {
      await client.call('history.undo', { step })
    }
  }, [client])
}
