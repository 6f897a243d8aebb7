import { Outlet, useLocation } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { OpenArchive } from '../../../shared/model/archive.ts'
import { OpenArchiveProvider } from '../../backend/open-archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { JobsPanel } from '../../features/jobs/jobs-panel.tsx'
import { DeedProvider } from '../../ui/deeds.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Dialogs } from '../dialogs.tsx'
import { DialogProvider, type OpenDialog } from '../dialogs-context.ts'
import { ErrorBoundary } from '../error-boundary.tsx'
import { JobEnds } from '../job-ends.tsx'
import { SampleReady } from '../sample-ready.tsx'
import { SessionCover } from './session-cover.tsx'
import { WindowDeeds } from './window-deeds.tsx'

/** Before anybody has signed in nothing is there; behind a lock everything stays as it was. */
const mayShow = (open: OpenArchive | null): boolean =>
  open === null || open.session.person !== null || open.session.lockedFor !== ''

/** What is there whether an archive is open or not: the one dialog, long work, keys. */
export function RootScreen() {
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const closeDialog = useCallback(() => setDialog(null), [])
  const state = useArchiveQuery('archive.state', {})
  const { pathname } = useLocation()
  return (
    <DeedProvider>
      <DialogProvider value={setDialog}>
        <QueryView query={state}>
          {({ open }) => (
            <OpenArchiveProvider value={open}>
              <WindowDeeds />
              <JobEnds />
              <SampleReady />
              {mayShow(open) && (
                <>
                  <ErrorBoundary place={pathname}>
                    <Outlet />
                  </ErrorBoundary>
                  <JobsPanel onResult={(job) => setDialog({ type: 'job-result', job })} />
                  {dialog !== null && <Dialogs dialog={dialog} onClose={closeDialog} />}
                </>
              )}
              {open !== null && <SessionCover open={open} onOtherPerson={closeDialog} />}
            </OpenArchiveProvider>
          )}
        </QueryView>
      </DialogProvider>
    </DeedProvider>
  )
}
