import { Outlet, useLocation } from '@tanstack/react-router'
import { useContext, useEffect, useState } from 'react'
import { OpenArchiveContext } from '../../backend/open-archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { ReadingBanner } from '../../features/archive/reading-banner.tsx'
import { useOpenArchiveFolder } from '../../features/archive/use-open-archive-folder.ts'
import { SampleBanner } from '../../features/sample/sample-banner.tsx'
import { useShowDialog } from '../dialogs-context.ts'
import { useEnterArchive } from '../enter-archive.ts'
import { ErrorBoundary } from '../error-boundary.tsx'
import classes from './archive-screen.module.css'
import { DamageAlert } from './damage-alert.tsx'
import { QuickOpenHost } from './quick-open-host.tsx'
import { rememberLastArchive, StartScreen } from './start-screen.tsx'
import { StepDeeds } from './step-deeds.tsx'
import { TopBar } from './top-bar.tsx'
import { useRememberPlace } from './use-remember-place.ts'

/** The open archive with everything around its pages; without one, the start. */
export function ArchiveScreen() {
  const open = useContext(OpenArchiveContext)
  if (open === null) return <StartScreen />
  // Another archive, or another person, is another screen: nothing typed or chosen is carried over.
  const { accounts, lockedFor, person } = open.session
  const whose = accounts ? (person?.name ?? lockedFor) : ''
  return <OpenArchiveScreen key={`${open.folder}\n${whose}`} folder={open.folder} />
}

function OpenArchiveScreen({ folder }: { readonly folder: string }) {
  useRememberPlace(folder)
  useEffect(() => rememberLastArchive(folder), [folder])
  const { pathname } = useLocation()
  const showDialog = useShowDialog()
  const state = useArchiveQuery('archive.state', {})
  const { openRecent } = useOpenArchiveFolder(useEnterArchive())
  const [reopenable] = useState(
    () => state.data?.recent.find((recent) => recent.folder === folder)?.id ?? null,
  )
  return (
    <div className={classes.screen}>
      <TopBar />
      <StepDeeds />
      <QuickOpenHost folder={folder} />
      <DamageAlert />
      <ReadingBanner
        onReopen={reopenable === null ? null : () => void openRecent(reopenable)}
        onSalvage={() => showDialog({ type: 'salvage' })}
      />
      <SampleBanner onRemake={() => showDialog({ type: 'remake-sample' })} />
      <main className={classes.page}>
        <ErrorBoundary place={pathname}>
          <Outlet />
        </ErrorBoundary>
      </main>
    </div>
  )
}
