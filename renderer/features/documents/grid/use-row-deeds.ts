import { useCallback } from 'react'
import type { DocumentId, DossierId } from '../../../../shared/model/ids.ts'
import { useBackend } from '../../../backend/context.ts'
import { tellFailure } from '../../../ui/tell.ts'

/** What is done with whole papers, also by a drop on the tree; the notice of the step takes it back. */
export function useRowDeeds() {
  const { client } = useBackend()
  const move = useCallback(
    async (ids: readonly DocumentId[], to: { readonly id: DossierId }) => {
      await client.call('documents.move', { ids: [...ids], dossierId: to.id }).catch(tellFailure)
    },
    [client],
  )
  const trash = useCallback(
    async (ids: readonly DocumentId[]) => {
      await client.call('documents.trash', { ids: [...ids] }).catch(tellFailure)
    },
    [client],
  )
  return { move, trash }
}
