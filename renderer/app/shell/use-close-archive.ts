import { useCallback } from 'react'
import { useArchiveCommand } from '../../backend/queries.ts'
import { tellFailure } from '../../ui/tell.ts'
import { useEnterArchive } from '../enter-archive.ts'

export function useCloseArchive(): () => void {
  const { mutate } = useArchiveCommand('archive.close')
  const enter = useEnterArchive()
  return useCallback(() => mutate({}, { onSuccess: enter, onError: tellFailure }), [enter, mutate])
}
