import { useCallback } from 'react'
import { useBackend } from '../backend/context.ts'
import type { AnyJob } from '../backend/job-store.ts'
import { useWhenJobEnds } from '../backend/use-jobs.ts'
import { useOpenSample } from '../features/sample/use-sample.ts'
import { vi } from '../text/vi.ts'
import { modalIsOpen } from '../ui/modal-is-open.ts'
import { tell } from '../ui/tell.ts'
import { somethingUnsaved, useMayLeave } from '../ui/unsaved.ts'
import { useEnterArchive } from './enter-archive.ts'
import { forgetPlaces } from './shell/use-remember-place.ts'

const personIsTyping = () => document.activeElement?.closest('form') != null

/** Goes into the sample as soon as it is made, unless that would take the screen from under somebody's hands. */
export function SampleReady() {
  const { jobs } = useBackend()
  const open = useOpenSample(useEnterArchive())
  const mayLeave = useMayLeave()
  const ended = useCallback(
    (job: AnyJob) => {
      if (job.name !== 'sample.make' || job.state.type !== 'done') return
      jobs.dismiss(job.id)
      const { made, folder } = job.state.output
      if (made) forgetPlaces(folder)
      if (made && (modalIsOpen() || personIsTyping() || somethingUnsaved())) tell(vi.sample.ready)
      else void mayLeave().then((may) => may && open())
    },
    [jobs, mayLeave, open],
  )
  useWhenJobEnds(ended)
  return null
}
