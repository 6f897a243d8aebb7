import { useCallback } from 'react'
import type { DocumentId, DossierId } from '../../../../shared/model/ids.ts'
import { useBackend } from '../../../backend/context.ts'
import { vi } from '../../../text/vi.ts'
import { tellFailure } from '../../../ui/tell.ts'
import { useStepsBack } from './use-steps-back.ts'

/** What is done with whole papers: also by a drop on the tree. */
export function useRowDeeds() {
  const { client } = useBackend()
  const { tellDone } = useStepsBack()
  const move = useCallback(
    (ids: readonly DocumentId[], to: { readonly id: DossierId; readonly code: string }) =>
      client
        .call('documents.move', { ids: [...ids], dossierId: to.id })
        .then(() => tellDone(vi.grid.moved(ids.length, to.code)), tellFailure),
    [client, tellDone],
  )
  const trash = useCallback(
    (ids: readonly DocumentId[]) =>
      client
        .call('documents.trash', { ids: [...ids] })
        .then(({ documents }) => tellDone(vi.grid.trashed(documents)), tellFailure),
    [client, tellDone],
  )
  return { move, trash }
}
