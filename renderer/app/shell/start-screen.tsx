import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { RecentArchive } from '../../../shared/model/archive.ts'
import { sampleSwitch } from '../../../shared/protocol.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { StartPage } from '../../features/archive/start-page.tsx'
import { useOpenArchiveFolder } from '../../features/archive/use-open-archive-folder.ts'
import { useMakeSample } from '../../features/sample/use-sample.ts'
import { vi } from '../../text/vi.ts'
import { QueryView, Waiting } from '../../ui/query-view.tsx'
import { remember, remembered } from '../../ui/stored-state.ts'
import { useShowDialog } from '../dialogs-context.ts'
import { useEnterArchive } from '../enter-archive.ts'

const lastArchive = 'last-archive'

/** The archive that the next start opens by itself; null after it was closed on purpose. */
export const rememberLastArchive = (folder: string | null): void => remember(lastArchive, folder)

// Once for each load of the window: whoever comes back to the start later wants the start.
let mayReopen = true

/** `npm start -- --sample`: main says so in the address. */
const wantsSample = new URLSearchParams(location.search).has(sampleSwitch)

/** No archive is open: the one that was open last is opened again, otherwise the person chooses. */
export function StartScreen() {
  const state = useArchiveQuery('archive.state', {})
  return <QueryView query={state}>{({ recent }) => <Start recent={recent} />}</QueryView>
}

function Start({ recent }: { readonly recent: readonly RecentArchive[] }) {
  const navigate = useNavigate()
  const showDialog = useShowDialog()
  const enter = useEnterArchive()
  const { openRecent, busy } = useOpenArchiveFolder(enter)
  const makeSample = useMakeSample()
  const [reopen] = useState(() => {
    const last = remembered(lastArchive, z.string().nullable(), null)
    return mayReopen && !wantsSample
      ? (recent.find(({ folder, exists }) => exists && folder === last)?.id ?? null)
      : null
  })
  useEffect(() => {
    if (mayReopen && wantsSample) makeSample(false)
    else if (mayReopen && reopen !== null) void openRecent(reopen)
    mayReopen = false
  }, [makeSample, openRecent, reopen])
  if (reopen !== null && busy) return <Waiting label={vi.archive.start.opening} />
  return (
    <StartPage
      recent={recent}
      onCreate={() => void navigate({ to: '/setup' })}
      onRestore={() => showDialog({ type: 'restore' })}
      onSample={() => makeSample(false)}
      onOpened={enter}
    />
  )
}
