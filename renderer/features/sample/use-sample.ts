import { useCallback } from 'react'
import type { ArchiveState } from '../../../shared/model/archive.ts'
import { useBackend } from '../../backend/context.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { tellFailure } from '../../ui/tell.ts'

/** Makes the sample where it is not there yet, or anew; when that has ended the window opens it. */
export function useMakeSample(): (anew: boolean) => void {
  const { jobs } = useBackend()
  return useCallback(
    (anew) => {
      // Twice at once would make it twice.
      const running = jobs
        .snapshot()
        .some((job) => job.name === 'sample.make' && job.state.type === 'running')
      if (!running) jobs.start('sample.make', { anew }, vi.sample.job)
    },
    [jobs],
  )
}

export function useOpenSample(onOpened: (state: ArchiveState) => void): () => void {
  const { mutate } = useArchiveCommand('sample.open')
  return useCallback(() => mutate({}, { onSuccess: onOpened, onError: tellFailure }), [mutate, onOpened])
}
