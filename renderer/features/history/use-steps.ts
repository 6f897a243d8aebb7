import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { AppError } from '../../../shared/app-error.ts'
import type { History, HistoryStep } from '../../../shared/model/history.ts'
import { useBackend } from '../../backend/context.ts'
import { useMayWrite } from '../../backend/open-archive.ts'
import { queryKeyOf, useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { tell, tellFailure } from '../../ui/tell.ts'

type Direction = 'undo' | 'redo'
interface Move {
  readonly direction: Direction
  /** The last step to move; null = only the next one. */
  readonly until: number | null
}

const text = vi.history
const nothing: History = { undo: [], redo: [] }

/** What can be taken back and done again; nothing in an archive that is open for reading. `known` = it was answered. */
export function useHistory(): History & { readonly known: boolean } {
  const mayWrite = useMayWrite()
  const { data } = useArchiveQuery('history.list', {}, { enabled: mayWrite, keepPrevious: true })
  const known = mayWrite && data !== undefined
  return { ...(known ? data : nothing), known }
}

function sayMoved(direction: Direction, moved: readonly HistoryStep[]): void {
  const [first] = moved
  if (first === undefined) return
  if (moved.length > 1) tell((direction === 'undo' ? text.undoneSteps : text.redoneSteps)(moved.length))
  else tell((direction === 'undo' ? text.undone : text.redone)(first.label))
}

/** Takes steps back, or does them again, one after the other; keys pressed quickly wait for each other. */
export function useMoveSteps(): (move: Move, onEnd?: () => void) => void {
  const { client } = useBackend()
  const queries = useQueryClient()
  const { mutate } = useMutation({
    scope: { id: 'history' },
    mutationFn: async ({ direction, until }: Move) => {
      const moved: HistoryStep[] = []
      // What the screen knows may be older than the last change.
      let history = await client.call('history.list', {})
      for (;;) {
        const next = history[direction][0]
        if (next === undefined)
          throw new AppError(direction === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo')
        history = await client.call(`history.${direction}`, { step: next.id })
        moved.push(next)
        if (until === null || next.id === until) break
      }
      queries.setQueryData(queryKeyOf('history.list', {}), history)
      return moved
    },
    onSuccess: (moved, { direction }) => sayMoved(direction, moved),
    onError: tellFailure,
  })
  return useCallback((move, onEnd) => mutate(move, { onSettled: () => onEnd?.() }), [mutate])
}
