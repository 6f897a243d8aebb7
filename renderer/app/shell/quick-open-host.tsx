import { useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { AuthorityId, CongressId, DocumentId, DossierId } from '../../../shared/model/ids.ts'
import type { QuickItem } from '../../features/quick-open/quick-item.ts'
import { QuickOpen } from '../../features/quick-open/quick-open.tsx'
import { keysOfAddress, recentPlaces, rememberPlace } from '../../features/quick-open/recent-places.ts'
import { useNames } from '../../features/quick-open/use-names.ts'
import { useDeed } from '../../ui/deeds.tsx'
import { tellFailure } from '../../ui/tell.ts'
import { useCommands } from './use-commands.ts'

/** After the first picture of the archive: the names are read when the window has nothing else to do. */
const firstReadMilliseconds = 1500

/** Ctrl+K, with the names of the open archive kept ready for it. */
export function QuickOpenHost({ folder }: { readonly folder: string }) {
  const commands = useCommands()
  const names = useNames(folder, commands.items)
  const { refresh } = names
  const openItem = useOpenItem(commands.run)
  /** While it is open: what was open lately, and where the focus was. */
  const [open, setOpen] = useState<{ recent: string[]; from: Element | null } | null>(null)
  useNoteRecentPlaces(folder)

  useEffect(() => {
    const timer = setTimeout(() => {
      requestIdleCallback(() => void refresh().catch(tellFailure))
    }, firstReadMilliseconds)
    return () => clearTimeout(timer)
  }, [refresh])

  const show = useCallback(() => {
    // What is in memory answers at once; what changed meanwhile follows.
    void refresh().catch(tellFailure)
    setOpen({ recent: recentPlaces(folder), from: document.activeElement })
  }, [folder, refresh])
  useDeed('quickOpen', show)
  if (open === null) return null
  return (
    <QuickOpen
      names={names}
      recent={open.recent}
      onClose={() => {
        setOpen(null)
        if (open.from instanceof HTMLElement) open.from.focus()
      }}
      onOpen={(item) => {
        setOpen(null)
        // The box is gone first: a command may move the focus or open a dialog.
        setTimeout(() => openItem(item))
      }}
    />
  )
}

function useOpenItem(runCommand: (id: number) => void): (item: QuickItem) => void {
  const navigate = useNavigate()
  return useCallback(
    ({ kind, id, dossierId }) => {
      switch (kind) {
        case 'command':
          return runCommand(id)
        case 'congress':
          return void navigate({ to: '/congress/$id', params: { id: CongressId.parse(id) } })
        case 'dossier':
          return void navigate({ to: '/dossier/$id', params: { id: DossierId.parse(id) } })
        case 'document':
          return void navigate({
            to: '/dossier/$id',
            params: { id: DossierId.parse(dossierId) },
            search: { document: DocumentId.parse(id) },
          })
        case 'person':
        case 'body':
          return void navigate({ to: '/authorities', search: { kind, id: AuthorityId.parse(id) } })
      }
    },
    [navigate, runCommand],
  )
}

/** Keeps what is opened, however it is opened. */
function useNoteRecentPlaces(folder: string): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onResolved', ({ toLocation }) => {
        for (const key of keysOfAddress(toLocation.pathname, toLocation.search)) rememberPlace(folder, key)
      }),
    [folder, router],
  )
}
