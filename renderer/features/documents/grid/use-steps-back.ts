import { useCallback, useMemo } from 'react'
import { useBackend } from '../../../backend/context.ts'
import { vi } from '../../../text/vi.ts'
import { tell, tellFailure, tellGently } from '../../../ui/tell.ts'

const text = vi.grid

/** Undo and redo for the grid's own keys: its box takes them before the window does. */
export function useStepsBack() {
  const { client } = useBackend()
  const undo = useCallback(async () => {
    const [next] = (await client.call('history.list', {})).undo
    if (next === undefined) return tellGently(text.nothingToUndo)
    await client.call('history.undo', { step: next.id })
    tell(text.undone(next.label))
  }, [client])
  const redo = useCallback(async () => {
    const [next] = (await client.call('history.list', {})).redo
    if (next === undefined) return tellGently(text.nothingToRedo)
    await client.call('history.redo', { step: next.id })
    tell(text.redone(next.label))
  }, [client])
  return useMemo(
    () => ({ undo: () => void undo().catch(tellFailure), redo: () => void redo().catch(tellFailure) }),
    [redo, undo],
  )
}
