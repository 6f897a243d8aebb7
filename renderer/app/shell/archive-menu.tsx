import { Button, Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import {
  ArchiveRestore,
  ChevronDown,
  CircleHelp,
  ClipboardCheck,
  FlaskConical,
  FolderOpen,
  HardDriveDownload,
  HeartPulse,
  Info,
  KeyRound,
  LogOut,
  Plus,
  ScrollText,
  ShieldCheck,
  SunMoon,
  Table2,
  Trash2,
  UserPen,
  Users,
  Zap,
} from 'lucide-react'
import { useMay, useOpenArchive } from '../../backend/open-archive.ts'
import { useOpenArchiveFolder } from '../../features/archive/use-open-archive-folder.ts'
import { useMakeSample } from '../../features/sample/use-sample.ts'
import { vi } from '../../text/vi.ts'
import { useDeeds } from '../../ui/deeds.tsx'
import { useShowDialog } from '../dialogs-context.ts'
import { useEnterArchive } from '../enter-archive.ts'
import { keyOf } from '../shortcuts.ts'
import { PersonItems } from './person-items.tsx'
import { StepItems } from './step-items.tsx'
import { useCloseArchive } from './use-close-archive.ts'

const text = vi.shell.menuItems

/** Everything about the archive as a whole. */
export function ArchiveMenu() {
  const { officer, isSample, session } = useOpenArchive()
  const mayAdminister = useMay('administer')
  const mayBackUp = useMay('backup')
  const mayVerify = useMay('verify')
  const mayAudit = useMay('audit')
  const navigate = useNavigate()
  const showDialog = useShowDialog()
  const deeds = useDeeds()
  const closeArchive = useCloseArchive()
  const { openFolder } = useOpenArchiveFolder(useEnterArchive())
  const makeSample = useMakeSample()
  return (
    <Menu position="bottom-end" width={290}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          rightSection={<ChevronDown size={14} />}
          aria-label={vi.shell.menuLabel}
        >
          {vi.shell.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {session.accounts ? (
          <PersonItems />
        ) : (
          <>
            <Menu.Label>{vi.shell.officerNow(officer.name)}</Menu.Label>
            <Menu.Item
              leftSection={<UserPen size={16} />}
              disabled={!mayAdminister}
              onClick={() => showDialog({ type: 'officer' })}
            >
              {text.officer}
            </Menu.Item>
          </>
        )}
        <Menu.Item leftSection={<KeyRound size={16} />} onClick={() => void navigate({ to: '/accounts' })}>
          {vi.accounts.menu.accounts}
        </Menu.Item>
        <StepItems />
        <Menu.Divider />
        <Menu.Item
          leftSection={<Zap size={16} />}
          rightSection={keyOf('quickOpen')}
          onClick={() => deeds.perform('quickOpen')}
        >
          {vi.quickOpen.command}
        </Menu.Item>
        <Menu.Item
          leftSection={<Users size={16} />}
          onClick={() => void navigate({ to: '/authorities', search: {} })}
        >
          {vi.authorities.title}
        </Menu.Item>
        <Menu.Item
          leftSection={<ClipboardCheck size={16} />}
          onClick={() => void navigate({ to: '/checks', search: {} })}
        >
          {vi.checks.open}
        </Menu.Item>
        <Menu.Item leftSection={<Trash2 size={16} />} onClick={() => void navigate({ to: '/bin' })}>
          {vi.bin.title}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<Table2 size={16} />}
          onClick={() => void navigate({ to: '/table', search: {} })}
        >
          {vi.grid.openAll}
        </Menu.Item>
        <Menu.Item
          leftSection={<HardDriveDownload size={16} />}
          disabled={!mayBackUp}
          onClick={() => showDialog({ type: 'backup' })}
        >
          {text.backup}
        </Menu.Item>
        <Menu.Item leftSection={<ArchiveRestore size={16} />} onClick={() => showDialog({ type: 'restore' })}>
          {text.restore}
        </Menu.Item>
        <Menu.Item
          leftSection={<HeartPulse size={16} />}
          disabled={!mayVerify}
          onClick={() => void navigate({ to: '/fixity', search: {} })}
        >
          {vi.fixity.menu}
        </Menu.Item>
        <Menu.Item
          leftSection={<ShieldCheck size={16} />}
          disabled={!mayVerify}
          onClick={() => showDialog({ type: 'verify' })}
        >
          {text.verify}
        </Menu.Item>
        {mayAudit && (
          <Menu.Item
            leftSection={<ScrollText size={16} />}
            onClick={() => void navigate({ to: '/audit', search: {} })}
          >
            {vi.audit.title}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<FolderOpen size={16} />} onClick={() => void openFolder()}>
          {text.openOther}
        </Menu.Item>
        <Menu.Item leftSection={<Plus size={16} />} onClick={() => void navigate({ to: '/setup' })}>
          {text.newArchive}
        </Menu.Item>
        {isSample ? (
          <Menu.Item
            leftSection={<FlaskConical size={16} />}
            onClick={() => showDialog({ type: 'remake-sample' })}
          >
            {vi.sample.remakeMenu}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<FlaskConical size={16} />} onClick={() => makeSample(false)}>
            {vi.sample.menu}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<LogOut size={16} />} onClick={closeArchive}>
          {text.close}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<SunMoon size={16} />} onClick={() => showDialog({ type: 'display' })}>
          {vi.shell.display.title}…
        </Menu.Item>
        <Menu.Item
          leftSection={<CircleHelp size={16} />}
          rightSection={keyOf('help')}
          onClick={() => showDialog({ type: 'keyboard' })}
        >
          {text.help}
        </Menu.Item>
        <Menu.Item leftSection={<Info size={16} />} onClick={() => showDialog({ type: 'about' })}>
          {text.about}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
