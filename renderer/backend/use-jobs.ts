import { useEffect, useSyncExternalStore } from 'react'
import { useBackend } from './context.ts'
import type { AnyJob } from './job-store.ts'

export function useJobs(): readonly AnyJob[] {
  const { jobs } = useBackend()
  return useSyncExternalStore(jobs.subscribe, jobs.snapshot)
}

export function useWhenJobEnds(listener: (job: AnyJob) => void): void {
  const { jobs } = useBackend()
  useEffect(() => jobs.onEnd(listener), [jobs, listener])
}
