import { useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Right } from '../../../shared/model/permissions.ts'
import { useMayWrite, useOpenArchive } from '../../backend/open-archive.ts'
import { useOpenArchiveFolder } from '../../features/archive/use-open-archive-folder.ts'
import type { QuickItem } from '../../features/quick-open/quick-item.ts'
import { useMakeSample } from '../../features/sample/use-sample.ts'
import { vi } from '../../text/vi.ts'
import type { Deed } from '../../ui/deed-board.ts'
import { useDeeds } from '../../ui/deeds.tsx'
import { tellGently } from '../../ui/tell.ts'
import { useShowDialog } from '../dialogs-context.ts'
import { useEnterArchive } from '../enter-archive.ts'
import { changeZoom } from '../zoom.ts'
import { useCloseArchive } from './use-close-archive.ts'

interface Command {
  readonly name: string
  /** Other words a person may look for it by. */
  readonly also?: string
  /** It changes something: not in an archive that is open for reading, nor without the right to. */
  readonly changes?: boolean
  /** Only with this right. */
  readonly right?: Right
  readonly run: () => void
}

export interface Commands {
  readonly items: readonly QuickItem[]
  run(id: number): void
}

/** Every command of the menus by its name. */
export function useCommands(): Commands {
  const mayWrite = useMayWrite()
  const { isSample, session } = useOpenArchive()
  const makeSample = useMakeSample()
  const { setColorScheme } = useMantineColorScheme()
  const navigate = useNavigate()
  const deeds = useDeeds()
  const showDialog = useShowDialog()
  const closeArchive = useCloseArchive()
  const { openFolder } = useOpenArchiveFolder(useEnterArchive())
  return useMemo(() => {
    const { menuItems, keyboard, display } = vi.shell
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
      { name: vi.authorities.title, run: () => void navigate({ to: '/authorities', search: {} }) },
      { name: vi.grid.openAll, run: () => void navigate({ to: '/table', search: {} }) },
      { name: vi.catalogue.timeline.open, run: () => void navigate({ to: '/timeline' }) },
      { name: vi.checks.open, run: () => void navigate({ to: '/checks', search: {} }) },
      { name: vi.bin.title, run: () => void navigate({ to: '/bin' }) },
      { name: vi.fixity.menu, also: vi.fixity.also, run: () => void navigate({ to: '/fixity', search: {} }) },
      {
        name: vi.audit.title,
        also: vi.audit.also,
        right: 'audit',
        run: () => void navigate({ to: '/audit', search: {} }),
      },
      { name: vi.fixity.statementCommand, run: () => showDialog({ type: 'health' }) },
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
      { name: keyboard.labels.exportDossier, right: 'export', run: deed('exportDossier') },
      change(vi.history.undo, 'undo'),
      change(vi.history.redo, 'redo'),
      { name: vi.history.recent, changes: true, run: () => showDialog({ type: 'history' }) },
      { name: vi.accounts.menu.accounts, run: () => void navigate({ to: '/accounts' }) },
      ...(session.accounts
        ? [{ name: vi.accounts.menu.lock, run: deed('lock') }]
        : [
            {
              name: menuItems.officer,
              right: 'administer' as const,
              run: () => showDialog({ type: 'officer' }),
            },
          ]),
      { name: menuItems.backup, right: 'backup', run: () => showDialog({ type: 'backup' }) },
      { name: menuItems.restore, run: () => showDialog({ type: 'restore' }) },
      { name: menuItems.verify, right: 'verify', run: () => showDialog({ type: 'verify' }) },
      { name: menuItems.openOther, run: () => void openFolder() },
      { name: menuItems.newArchive, run: () => void navigate({ to: '/setup' }) },
      isSample
        ? { name: vi.sample.remakeMenu, run: () => showDialog({ type: 'remake-sample' }) }
        : { name: vi.sample.menu, run: () => makeSample(false) },
      { name: menuItems.close, run: closeArchive },
      ...(['light', 'dark', 'auto'] as const).map((scheme) => ({
        name: display.schemes[scheme],
        also: display.title,
        run: () => setColorScheme(scheme),
      })),
      { name: display.larger, also: display.title, run: () => changeZoom('in') },
      { name: display.smaller, also: display.title, run: () => changeZoom('out') },
      { name: display.usual, also: display.title, run: () => changeZoom('reset') },
      { name: menuItems.help, run: () => showDialog({ type: 'keyboard' }) },
      { name: menuItems.about, run: () => showDialog({ type: 'about' }) },
    ]
    return {
      items: all.flatMap(({ name, also, changes = false, right }, id) =>
        (changes && !mayWrite) || (right !== undefined && session.person?.rights.includes(right) !== true)
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
  }, [
    closeArchive,
    deeds,
    isSample,
    makeSample,
    mayWrite,
    navigate,
    openFolder,
    session,
    setColorScheme,
    showDialog,
  ])
}
