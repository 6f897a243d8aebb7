import { useCallback } from 'react'
import type { ArchiveState } from '../../../shared/model/archive.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { tellFailure } from '../../ui/tell.ts'
import { useMayLeave } from '../../ui/unsaved.ts'
import { useEnterArchive } from '../enter-archive.ts'
import { rememberLastArchive } from './start-screen.tsx'

export function useCloseArchive(): () => void {
  const { mutate } = useArchiveCommand('archive.close')
  const enter = useEnterArchive()
  const mayLeave = useMayLeave()
  const close = useCallback(async () => {
    if (!(await mayLeave())) return
    const onSuccess = (state: ArchiveState) => {
      rememberLastArchive(null)
      enter(state)
    }
    mutate({}, { onSuccess, onError: tellFailure })
  }, [enter, mayLeave, mutate])
  return useCallback(() => void close(), [close])
}
