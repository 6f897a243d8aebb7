import { useCallback } from 'react'
import type { ArchiveState } from '../../../shared/model/archive.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { tellFailure } from '../../ui/tell.ts'
import { useEnterArchive } from '../enter-archive.ts'
import { rememberLastArchive } from './start-screen.tsx'

export function useCloseArchive(): () => void {
  const { mutate } = useArchiveCommand('archive.close')
  const enter = useEnterArchive()
  return useCallback(() => {
    const onSuccess = (state: ArchiveState) => {
      rememberLastArchive(null)
      enter(state)
    }
    mutate({}, { onSuccess, onError: tellFailure })
  }, [enter, mutate])
}
