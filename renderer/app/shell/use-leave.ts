import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ArchiveState } from '../../../shared/model/archive.ts'
import { queryKeyOf, useArchiveCommand } from '../../backend/queries.ts'
import { tellFailure } from '../../ui/tell.ts'

/** Locks or signs out; what is answered covers the screen. */
export function useLeave(): { lock: () => void; signOut: () => void } {
  const { mutate: sendLock } = useArchiveCommand('accounts.lock')
  const { mutate: sendSignOut } = useArchiveCommand('accounts.signOut')
  const queries = useQueryClient()
  const cover = useCallback(
    (state: ArchiveState) => queries.setQueryData(queryKeyOf('archive.state', {}), state),
    [queries],
  )
  const lock = useCallback(() => sendLock({}, { onSuccess: cover, onError: tellFailure }), [cover, sendLock])
  const signOut = useCallback(
    () => sendSignOut({}, { onSuccess: cover, onError: tellFailure }),
    [cover, sendSignOut],
  )
  return { lock, signOut }
}
