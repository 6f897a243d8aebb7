import { Button } from '@mantine/core'
import {
  CircleCheck,
  ClipboardCheck,
  FileClock,
  HardDriveDownload,
  ListPlus,
  ScanText,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Overview } from '../../../shared/model/overview.ts'
import { vi } from '../../text/vi.ts'
import { backupState } from './backup-state.ts'
import classes from './waiting-list.module.css'

interface Props {
  readonly overview: Overview
  readonly now: Date
  readonly mayWrite: boolean
  readonly mayBackUp: boolean
  readonly onCatalogue: () => void
  readonly onRead: () => void
  readonly onBackup: () => void
  readonly onUnread: () => void
  readonly onBin: () => void
  /** Errors that the rules found. */
  readonly errors: number
  readonly onErrors: () => void
}

const text = vi.archive.waiting

/** What waits for somebody, each with the button that does it; a quiet line when nothing does. */
export function WaitingList(props: Props) {
  const { overview, now, mayWrite, mayBackUp, errors } = props
  const { onCatalogue, onRead, onBackup, onUnread, onBin, onErrors } = props
  const backup = backupState(overview.lastBackup, now)
  const items: ReactNode[] = []
  if (overview.uncatalogued > 0) {
    items.push(
      <Item key="uncatalogued" icon={<ListPlus size={18} />} words={text.uncatalogued(overview.uncatalogued)}>
        <Button size="compact-sm" onClick={onCatalogue}>
          {text.catalogue}
        </Button>
      </Item>,
    )
  }
  if (errors > 0) {
    items.push(
      <Item key="errors" icon={<ClipboardCheck size={18} />} words={vi.checks.waiting(errors)}>
        <Button size="compact-sm" variant="default" onClick={onErrors}>
          {vi.checks.look}
        </Button>
      </Item>,
    )
  }
  if (overview.waitingForReading > 0) {
    items.push(
      <Item key="waiting" icon={<FileClock size={18} />} words={text.waiting(overview.waitingForReading)}>
        <Button size="compact-sm" variant="default" onClick={onUnread}>
          {text.showUnread}
        </Button>
        {mayWrite && (
          <Button size="compact-sm" variant="default" onClick={onRead}>
            {text.readNow}
          </Button>
        )}
      </Item>,
    )
  }
  if (overview.filesWithoutText > 0) {
    items.push(
      <Item
        key="unread"
        icon={<ScanText size={18} />}
        words={text.unread(overview.filesWithoutText)}
        more={text.unreadHelp}
      >
        <Button size="compact-sm" variant="default" onClick={onUnread}>
          {text.showUnread}
        </Button>
      </Item>,
    )
  }
  if (overview.inBin > 0) {
    items.push(
      <Item key="bin" icon={<Trash2 size={18} />} words={text.inBin(overview.inBin)}>
        <Button size="compact-sm" variant="default" onClick={onBin}>
          {text.openBin}
        </Button>
      </Item>,
    )
  }
  items.push(
    <Item
      key="backup"
      icon={backup.urgent ? <HardDriveDownload size={18} /> : <CircleCheck size={18} />}
      words={backup.words}
      more={backup.more}
      urgent={backup.urgent}
    >
      {mayBackUp && (
        <Button size="compact-sm" variant={backup.urgent ? 'filled' : 'default'} onClick={onBackup}>
          {text.backUp}
        </Button>
      )}
    </Item>,
  )
  return <ul className={classes.list}>{items}</ul>
}

interface ItemProps {
  readonly icon: ReactNode
  readonly words: string
  readonly more?: string
  readonly urgent?: boolean
  readonly children?: ReactNode
}

function Item({ icon, words, more, urgent = false, children }: ItemProps) {
  return (
    <li className={classes.item} data-urgent={urgent}>
      <span aria-hidden className={classes.icon}>
        {icon}
      </span>
      <span className={classes.words}>
        {words}
        {more !== undefined && more !== '' && <small>{more}</small>}
      </span>
      {children}
    </li>
  )
}
