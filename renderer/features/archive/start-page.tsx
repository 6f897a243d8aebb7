import { Button, Loader, Text, UnstyledButton } from '@mantine/core'
import { Archive, ArchiveRestore, FlaskConical, FolderOpen, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ArchiveState, RecentArchive } from '../../../shared/model/archive.ts'
import { vi } from '../../text/vi.ts'
import { RecentArchives } from './recent-archives.tsx'
import classes from './start-page.module.css'
import { useOpenArchiveFolder } from './use-open-archive-folder.ts'

interface Props {
  readonly recent: readonly RecentArchive[]
  readonly onCreate: () => void
  readonly onRestore: () => void
  readonly onSample: () => void
  readonly onOpened: (state: ArchiveState) => void
}

/** What is seen when no archive is open. */
export function StartPage({ recent, onCreate, onRestore, onSample, onOpened }: Props) {
  const { openRecent, openFolder, busy } = useOpenArchiveFolder(onOpened)
  const text = vi.archive.start
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <header className={classes.head}>
          <Archive size={36} aria-hidden className={classes.mark} />
          <div>
            <h1 className={classes.title}>{text.title}</h1>
            <Text size="sm" c="dimmed">
              {text.subtitle}
            </Text>
          </div>
        </header>
        <div className={classes.columns}>
          <section aria-labelledby="recent-title" className={classes.recent}>
            <h2 id="recent-title" className={classes.heading}>
              {text.recent}
            </h2>
            {recent.length === 0 ? (
              <Text size="sm" c="dimmed">
                {text.noRecent}
              </Text>
            ) : (
              <RecentArchives recent={recent} disabled={busy} onOpen={openRecent} />
            )}
          </section>
          <nav className={classes.deeds} aria-label={vi.shell.menuLabel}>
            <Deed
              icon={<Plus size={20} />}
              name={text.create}
              help={text.createHelp}
              onClick={onCreate}
              first
            />
            <Deed
              icon={busy ? <Loader size={18} /> : <FolderOpen size={20} />}
              name={text.openExisting}
              help={busy ? text.opening : text.openExistingHelp}
              onClick={() => void openFolder()}
            />
            <Deed
              icon={<ArchiveRestore size={20} />}
              name={text.restore}
              help={text.restoreHelp}
              onClick={onRestore}
            />
            <Deed
              icon={<FlaskConical size={20} />}
              name={vi.sample.open}
              help={vi.sample.openHelp}
              onClick={onSample}
            />
          </nav>
        </div>
      </div>
    </main>
  )
}

interface DeedProps {
  readonly icon: ReactNode
  readonly name: string
  readonly help: string
  readonly first?: boolean
  readonly onClick: () => void
}

function Deed({ icon, name, help, first = false, onClick }: DeedProps) {
  const helpId = `help-${name}`.replaceAll(' ', '-')
  if (first) {
    return (
      <div>
        <Button fullWidth size="md" leftSection={icon} onClick={onClick} aria-describedby={helpId}>
          {name}
        </Button>
        <Text id={helpId} size="xs" c="dimmed" mt={4} mb={8}>
          {help}
        </Text>
      </div>
    )
  }
  return (
    <UnstyledButton className={classes.deed} onClick={onClick} aria-label={name} aria-describedby={helpId}>
      <span className={classes.deedIcon}>{icon}</span>
      <span>
        <span className={classes.deedName}>{name}</span>
        <span id={helpId} className={classes.deedHelp}>
          {help}
        </span>
      </span>
    </UnstyledButton>
  )
}
