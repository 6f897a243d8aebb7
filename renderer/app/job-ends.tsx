import { useCallback } from 'react'
import type { CheckReport } from '../../shared/model/fixity.ts'
import { useBackend } from '../backend/context.ts'
import type { AnyJob } from '../backend/job-store.ts'
import { useWhenJobEnds } from '../backend/use-jobs.ts'
import { wentSmoothly } from '../features/files/filing-choices.ts'
import { hasResult } from '../features/jobs/job-words.ts'
import { vi } from '../text/vi.ts'
import { modalIsOpen } from '../ui/modal-is-open.ts'
import { tell, tellGently } from '../ui/tell.ts'
import { useShowDialog } from './dialogs-context.ts'

/** A dialog must not take the keys from under someone who is typing. */
const personIsTyping = () => document.activeElement?.closest('form') != null

/** What a round of looks came to; the list beside it says which. */
function tellChecked({ looked, bytes, changed, missing, unreadable }: CheckReport): void {
  const bad = changed + missing
  if (bad + unreadable === 0) tell(vi.fixity.checked(looked, bytes))
  else tellGently(vi.fixity.checkedBad(looked, bad, unreadable))
}

/** What happens on the screen when long work ends: a line when all is well, the result where there is something to see. */
export function JobEnds() {
  const { jobs } = useBackend()
  const showDialog = useShowDialog()
  const ended = useCallback(
    (job: AnyJob) => {
      if (job.state.type !== 'done') return
      if (job.name === 'files.saveCopy') {
        tell(vi.files.paper.saved(job.state.output.path))
        jobs.dismiss(job.id)
      } else if (job.name === 'fixity.check') {
        tellChecked(job.state.output)
        jobs.dismiss(job.id)
      } else if (job.name === 'fixity.printHealth') {
        tell(vi.fixity.statement.saved(job.state.output.to))
        jobs.dismiss(job.id)
      } else if (job.name === 'audit.export') {
        tell(vi.audit.exported(job.state.output.entries, job.state.output.to))
        jobs.dismiss(job.id)
      } else if (job.name === 'files.readWaiting' && !hasResult(job)) {
        jobs.dismiss(job.id)
      } else if (job.name === 'files.file' && wentSmoothly(job.state.output)) {
        tell(vi.files.filing.done(job.state.output.filed.length))
        jobs.dismiss(job.id)
      } else if (hasResult(job) && !modalIsOpen() && !personIsTyping()) {
        showDialog({ type: 'job-result', job })
        jobs.dismiss(job.id)
      }
    },
    [jobs, showDialog],
  )
  useWhenJobEnds(ended)
  return null
}
