import { Button, Tooltip, UnstyledButton } from '@mantine/core'
import type { RecentArchive } from '../../../shared/model/archive.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { printedMoment } from '../../ui/dates.ts'
import { StateChip } from '../../ui/state-chip.tsx'
import { tellFailure } from '../../ui/tell.ts'
import classes from './start-page.module.css'

interface Props {
  readonly recent: readonly RecentArchive[]
  readonly disabled: boolean
  readonly onOpen: (id: string) => void
}

export function RecentArchives({ recent, disabled, onOpen }: Props) {
  const forget = useArchiveCommand('archive.forgetRecent')
  const text = vi.archive.start
  return (
    <ul className={classes.list}>
      {recent.map((archive) => (
        <li key={archive.id} className={classes.row} data-gone={!archive.exists}>
          <UnstyledButton
            className={classes.archive}
            disabled={disabled || !archive.exists}
            aria-label={text.open(archive.name)}
            onClick={() => onOpen(archive.id)}
          >
            <span className={classes.archiveName}>{archive.name}</span>
            <span className={classes.archivePlace}>{archive.folder}</span>
            <span className={classes.archivePlace}>
              {archive.exists ? (
                text.openedAt(printedMoment(archive.openedAt))
              ) : (
                <StateChip tone="waiting">{text.gone}</StateChip>
              )}
            </span>
          </UnstyledButton>
          <Tooltip label={text.forgetHelp} multiline maw={280}>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={text.forgetNamed(archive.name)}
              loading={forget.isPending && forget.variables.recent === archive.id}
              onClick={() => forget.mutate({ recent: archive.id }, { onError: tellFailure })}
            >
              {vi.common.remove}
            </Button>
          </Tooltip>
        </li>
      ))}
    </ul>
  )
}
