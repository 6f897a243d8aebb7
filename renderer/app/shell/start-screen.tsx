import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { RecentArchive } from '../../../shared/model/archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { StartPage } from '../../features/archive/start-page.tsx'
import { useOpenArchiveFolder } from '../../features/archive/use-open-archive-folder.ts'
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
  const [reopen] = useState(() => {
    const last = remembered(lastArchive, z.string().nullable(), null)
    return mayReopen ? (recent.find(({ folder, exists }) => exists && folder === last)?.id ?? null) : null
  })
  useEffect(() => {
    if (reopen !== null && mayReopen) openRecent(reopen)
    mayReopen = false
  }, [openRecent, reopen])
  if (reopen !== null && busy) return <Waiting label={vi.archive.start.opening} />
  return (
    <StartPage
      recent={recent}
      onCreate={() => void navigate({ to: '/setup' })}
      onRestore={() => showDialog({ type: 'restore' })}
      onOpened={enter}
    />
  )
}
