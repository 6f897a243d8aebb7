import { useCallback, useMemo } from 'react'
import { useBackend } from '../../../backend/context.ts'
import { vi } from '../../../text/vi.ts'
import { tell, tellFailure, tellGently } from '../../../ui/tell.ts'
import { hideUndoable, tellUndoable } from '../../../ui/tell-undoable.tsx'

const text = vi.grid

/** Undo and redo for the grid's own keys, and notices with “Hoàn tác” in them. */
export function useStepsBack() {
  const { client } = useBackend()
  const undo = useCallback(
    async (step: number | null = null) => {
      const [next] = (await client.call('history.list', {})).undo
      if (next === undefined) return tellGently(text.nothingToUndo)
      await client.call('history.undo', { step: step ?? next.id })
      hideUndoable()
      tell(text.undone(next.label))
    },
    [client],
  )
  const redo = useCallback(async () => {
    const [next] = (await client.call('history.list', {})).redo
    if (next === undefined) return tellGently(text.nothingToRedo)
    await client.call('history.redo', { step: next.id })
    tell(text.redone(next.label))
  }, [client])
  /** Says what was just done; its “Hoàn tác” takes back that step and no other. */
  const tellDone = useCallback(
    async (message: string) => {
      const [done] = (await client.call('history.list', {})).undo
      if (done === undefined) tell(message)
      else tellUndoable(message, () => void undo(done.id).catch(tellFailure))
    },
    [client, undo],
  )
  return useMemo(
    () => ({
      undo: () => void undo().catch(tellFailure),
      redo: () => void redo().catch(tellFailure),
      tellDone: (message: string) => void tellDone(message).catch(tellFailure),
    }),
    [redo, tellDone, undo],
  )
}
