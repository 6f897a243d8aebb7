import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { ArchiveState } from '../../shared/model/archive.ts'
import { useBackend } from '../backend/context.ts'
import { queryKeyOf } from '../backend/queries.ts'

/** Another archive is open, or none: nothing of the one before may stay on the screen. */
export function useEnterArchive(): (state: ArchiveState) => void {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { jobs } = useBackend()
  return useCallback(
    (state) => {
      void navigate({ to: '/', ignoreBlocker: true }).then(() => {
        queries.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'state' })
        queries.setQueryData(queryKeyOf('archive.state', {}), state)
        jobs.clear()
      })
    },
    [jobs, navigate, queries],
  )
}
