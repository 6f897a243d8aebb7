import type { Progress } from '../../../shared/contract/define.ts'
import type { AnyJob } from '../../backend/job-store.ts'
import { vi } from '../../text/vi.ts'

const text = vi.shell.jobs

/** 0 to 100; 100 while the whole is not known, as a full moving bar. */
export function percentOf(progress: Progress | null): number {
  if (progress === null || progress.total === null) return 100
  return progress.total === 0 ? 0 : Math.min(100, (progress.done / progress.total) * 100)
}

export function progressInWords(progress: Progress | null): string {
  if (progress === null) return text.starting
  const { done, total } = progress
  if (total !== null) return text.progress(done, total)
  return done === 0 ? text.starting : text.progressUnknown(done)
}

/** Whether a finished job has something that must be looked at. */
export function needsLooking(job: AnyJob): boolean {
  if (job.state.type !== 'done') return false
  switch (job.name) {
    case 'files.file': {
      const { duplicates, refused, cancelled, filed } = job.state.output
      return duplicates.length > 0 || refused.length > 0 || cancelled || filed.length === 0
    }
    case 'dossiers.export':
      return job.state.output.leftOut.length > 0
    case 'archive.verify':
      return !job.state.output.ok
    case 'archive.backup':
    case 'archive.restore':
      return !job.state.output.verified
    case 'files.readWaiting':
      return job.state.output.unread.length > 0
    case 'fixity.check':
      return job.state.output.changed + job.state.output.missing + job.state.output.unreadable > 0
    case 'fixity.repair':
      return job.state.output.failed.length > 0
    case 'fixity.offers':
    case 'fixity.printHealth':
    case 'audit.export':
    case 'tables.export':
    case 'files.saveCopy':
    case 'sample.make':
    case 'sample.makeIn':
    case 'checks.finish':
      return false
  }
}

const withoutResult: ReadonlySet<AnyJob['name']> = new Set([
  'files.saveCopy',
  'sample.make',
  'sample.makeIn',
  'fixity.check',
  'fixity.offers',
  'fixity.printHealth',
  'audit.export',
])

/** Whether there is a result to open. */
export const hasResult = (job: AnyJob): boolean =>
  job.state.type === 'done' &&
  !withoutResult.has(job.name) &&
  // Reading shows what it could not read, and nothing when it could read all.
  (job.name !== 'files.readWaiting' || needsLooking(job))

export function stateInWords(job: AnyJob): string {
  switch (job.state.type) {
    case 'running':
      return job.state.cancelling ? vi.common.stopping : progressInWords(job.progress)
    case 'done':
      return needsLooking(job) ? text.doneWithProblems : text.done
    case 'failed':
      return text.failed
    case 'cancelled':
      return text.cancelled
  }
}
