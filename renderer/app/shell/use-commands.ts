import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMayWrite } from '../../backend/open-archive.ts'
import { useOpenArchiveFolder } from '../../features/archive/use-open-archive-folder.ts'
import type { QuickItem } from '../../features/quick-open/quick-item.ts'
import { vi } from '../../text/vi.ts'
import type { Deed } from '../../ui/deed-board.ts'
import { useDeeds } from '../../ui/deeds.tsx'
import { tellGently } from '../../ui/tell.ts'
import { useShowDialog } from '../dialogs-context.ts'
import { useEnterArchive } from '../enter-archive.ts'
import { useCloseArchive } from './use-close-archive.ts'

interface Command {
  readonly name: string
  /** Other words a person may look for it by. */
  readonly also?: string
  /** It changes something: not in an archive that is open for reading. */
  readonly changes?: boolean
  readonly run: () => void
}

export interface Commands {
  readonly items: readonly QuickItem[]
  run(id: number): void
}

/** Every command of the menus by its name. */
export function useCommands(): Commands {
  const mayWrite = useMayWrite()
  const navigate = useNavigate()
  const deeds = useDeeds()
  const showDialog = useShowDialog()
  const closeArchive = useCloseArchive()
  const { openFolder } = useOpenArchiveFolder(useEnterArchive())
  return useMemo(() => {
    const { menuItems, keyboard } = vi.shell
    const { addItems } = vi.catalogue.tree
    const deed = (asked: Deed) => () => {
      if (!deeds.perform(asked)) tellGently(vi.quickOpen.notHere)
    }
    const change = (name: string, asked: Deed, also?: string): Command => ({
      name,
      changes: true,
      run: deed(asked),
      ...(also === undefined ? {} : { also }),
    })
    const all: readonly Command[] = [
      { name: vi.shell.catalogue, run: () => void navigate({ to: '/' }) },
      { name: vi.shell.workList, run: deed('workList') },
      { name: vi.bin.title, run: () => void navigate({ to: '/bin' }) },
      { name: keyboard.labels.find, run: deed('find') },
      change(addItems.congress, 'newCongress', keyboard.labels.newCongress),
      change(addItems.dossier, 'newDossier', keyboard.labels.newDossier),
      {
        name: addItems.inventory,
        changes: true,
        run: () => showDialog({ type: 'inventory', inventory: null, fondsId: null }),
      },
      { name: addItems.fonds, changes: true, run: () => showDialog({ type: 'fonds', fonds: null }) },
      change(keyboard.labels.addFiles, 'addFiles'),
      change(keyboard.labels.addFolder, 'addFolder'),
      change(keyboard.labels.addPaper, 'addPaper'),
      { name: keyboard.labels.exportDossier, run: deed('exportDossier') },
      change(vi.history.undo, 'undo'),
      change(vi.history.redo, 'redo'),
      { name: vi.history.recent, changes: true, run: () => showDialog({ type: 'history' }) },
      { name: menuItems.officer, changes: true, run: () => showDialog({ type: 'officer' }) },
      { name: menuItems.backup, changes: true, run: () => showDialog({ type: 'backup' }) },
      { name: menuItems.restore, run: () => showDialog({ type: 'restore' }) },
      { name: menuItems.verify, run: () => showDialog({ type: 'verify' }) },
      { name: menuItems.openOther, run: () => void openFolder() },
      { name: menuItems.newArchive, run: () => void navigate({ to: '/setup' }) },
      { name: menuItems.close, run: closeArchive },
      { name: menuItems.help, run: () => showDialog({ type: 'keyboard' }) },
      { name: menuItems.about, run: () => showDialog({ type: 'about' }) },
    ]
    return {
      items: all.flatMap(({ name, also, changes = false }, id) =>
        changes && !mayWrite
          ? []
          : [
              {
                key: `command-${id}`,
                kind: 'command' as const,
                id,
                name,
                code: '',
                about: '',
                otherNames: also === undefined ? [] : [also],
                dossierId: null,
              },
            ],
      ),
      run: (id) => all[id]?.run(),
    }
  }, [closeArchive, deeds, mayWrite, navigate, openFolder, showDialog])
}
