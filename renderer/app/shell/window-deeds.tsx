import { useNavigate } from '@tanstack/react-router'
import { useCallback, useContext, useEffect } from 'react'
import { permissions } from '../../../shared/model/permissions.ts'
import type { WindowCommand } from '../../../shared/protocol.ts'
import { bridge } from '../../backend/bridge.ts'
import { OpenArchiveContext } from '../../backend/open-archive.ts'
import { readingReason } from '../../features/archive/reading-banner.tsx'
import { useOpenArchiveFolder } from '../../features/archive/use-open-archive-folder.ts'
import { useMakeSample } from '../../features/sample/use-sample.ts'
import { vi } from '../../text/vi.ts'
import type { Deed } from '../../ui/deed-board.ts'
import { useDeed, useDeeds } from '../../ui/deeds.tsx'
import { modalIsOpen } from '../../ui/modal-is-open.ts'
import { tellGently } from '../../ui/tell.ts'
import { useShowDialog } from '../dialogs-context.ts'
import { useEnterArchive } from '../enter-archive.ts'
import { focusPanel } from '../panels.ts'
import { useShortcuts } from '../use-shortcuts.ts'
import { changeZoom } from '../zoom.ts'
import { useCloseArchive } from './use-close-archive.ts'
import { useCurrentInventory } from './use-current-inventory.ts'
import { useLeave } from './use-leave.ts'

const larger = () => changeZoom('in')
const smaller = () => changeZoom('out')
const usualSize = () => changeZoom('reset')

/** What keys and the program's menu can ask for on every screen. */
export function WindowDeeds() {
  const open = useContext(OpenArchiveContext)
  const navigate = useNavigate()
  const showDialog = useShowDialog()
  const deeds = useDeeds()
  const { openFolder } = useOpenArchiveFolder(useEnterArchive())
  const closeArchive = useCloseArchive()
  const makeSample = useMakeSample()
  const inventoryOfPlace = useCurrentInventory()
  useShortcuts()
  const { lock } = useLeave()

  const rights = open?.session.person?.rights ?? []
  const mayBackUp = rights.includes('backup')
  const mayVerify = rights.includes('verify')
  const help = useCallback(() => showDialog({ type: 'keyboard' }), [showDialog])
  const chooseArchive = useCallback(() => void openFolder(), [openFolder])
  const workList = useCallback(() => void navigate({ to: '/work-list' }), [navigate])
  const forwards = useCallback(() => focusPanel(1), [])
  const backwards = useCallback(() => focusPanel(-1), [])
  /** Runs a change, or says why there is none in an archive that is open for reading. */
  const changing = useCallback(
    (change: () => void) => () => {
      if (open === null) return
      const mayEdit = open.session.person?.rights.includes('edit') ?? false
      if (open.mode === 'write' && mayEdit) change()
      else if (!mayEdit) tellGently(vi.accounts.noRight(permissions.edit.label))
      else tellGently(`${vi.archive.reading.title}. ${readingReason(open.readingBecause)}`)
    },
    [open],
  )
  const newDossier = useCallback(
    () => changing(() => showDialog({ type: 'dossier', dossier: null, inventoryId: inventoryOfPlace() }))(),
    [changing, inventoryOfPlace, showDialog],
  )
  const newCongress = useCallback(
    () => changing(() => showDialog({ type: 'congress', congress: null, inventoryId: inventoryOfPlace() }))(),
    [changing, inventoryOfPlace, showDialog],
  )
  const backup = useCallback(() => showDialog({ type: 'backup' }), [showDialog])

  useDeed('help', help)
  useDeed('zoomIn', larger)
  useDeed('zoomOut', smaller)
  useDeed('zoomReset', usualSize)
  useDeed('backup', mayBackUp ? backup : null)
  useDeed('openArchive', chooseArchive)
  useDeed('lock', open?.session.accounts === true ? lock : null)
  useDeed('workList', open === null ? null : workList)
  useDeed('nextPanel', forwards)
  useDeed('previousPanel', backwards)
  useDeed('newDossier', open === null ? null : newDossier)
  useDeed('newCongress', open === null ? null : newCongress)

  useEffect(() => {
    const whenOpen = (deed: () => void) => () => {
      if (open !== null) deed()
    }
    const own: Partial<Record<WindowCommand, () => void>> = {
      'new-archive': () => void navigate({ to: '/setup' }),
      'open-archive': chooseArchive,
      'close-archive': whenOpen(closeArchive),
      'open-sample': () => makeSample(false),
      backup: () => (mayBackUp ? backup() : undefined),
      verify: () => (mayVerify ? showDialog({ type: 'verify' }) : undefined),
      restore: () => showDialog({ type: 'restore' }),
      bin: whenOpen(() => void navigate({ to: '/bin' })),
      fixity: whenOpen(() => void navigate({ to: '/fixity', search: {} })),
      audit: whenOpen(() => void navigate({ to: '/audit', search: {} })),
      history: whenOpen(() => showDialog({ type: 'history' })),
      about: () => showDialog({ type: 'about' }),
      'keyboard-help': help,
    }
    const perform = (command: WindowCommand) => {
      const deed = deedOf[command]
      if (deed === undefined) own[command]?.()
      else deeds.perform(deed)
    }
    return bridge().onCommand((command) => {
      if (!modalIsOpen() || command.startsWith('zoom')) perform(command)
    })
  }, [
    backup,
    chooseArchive,
    closeArchive,
    deeds,
    help,
    makeSample,
    mayBackUp,
    mayVerify,
    navigate,
    open,
    showDialog,
  ])
  return null
}

/** Commands of the menu that a key also asks for. */
const deedOf: Partial<Record<WindowCommand, Deed>> = {
  'zoom-in': 'zoomIn',
  'zoom-out': 'zoomOut',
  'zoom-reset': 'zoomReset',
  find: 'find',
  'quick-open': 'quickOpen',
  undo: 'undo',
  redo: 'redo',
  'add-files': 'addFiles',
  'add-folder': 'addFolder',
  'export-dossier': 'exportDossier',
  'new-congress': 'newCongress',
  'new-dossier': 'newDossier',
  'work-list': 'workList',
}
