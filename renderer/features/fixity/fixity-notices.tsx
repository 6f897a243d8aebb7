import { Button, Text } from '@mantine/core'
import type { FixityState, RecoveryReport } from '../../../shared/model/fixity.ts'
import { useMayWrite } from '../../backend/open-archive.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { printedMoment } from '../../ui/dates.ts'
import { Outcome } from '../../ui/outcome.tsx'
import { tellFailure } from '../../ui/tell.ts'
import classes from './fixity.module.css'

const text = vi.fixity

/** On the start page: damage, an end that was not clean, a clock that is wrong. Nothing where all is well. */
export function FixityNotices({
  state,
  onOpen,
}: {
  readonly state: FixityState
  readonly onOpen: () => void
}) {
  const bad = state.changed + state.missing
  if (bad + state.unreadable === 0 && state.recovery === null && state.clockBehind === null) return null
  return (
    <div className={classes.notices}>
      {bad > 0 && (
        <Outcome tone="bad" title={text.damageTitle(bad)}>
          <Text size="sm">{text.damageText}</Text>
          <div className={classes.foot}>
            <Button size="compact-sm" onClick={onOpen}>
              {text.damageOpen}
            </Button>
          </div>
        </Outcome>
      )}
      {bad === 0 && state.unreadable > 0 && (
        <Outcome tone="partly" title={text.unreadableText(state.unreadable)}>
          <Button size="compact-sm" variant="default" onClick={onOpen}>
            {text.damageOpen}
          </Button>
        </Outcome>
      )}
      {state.clockBehind !== null && (
        <Outcome tone="partly" title={text.clockTitle}>
          <Text size="sm">
            {text.clockText(
              printedMoment(new Date().toISOString()),
              printedMoment(state.clockBehind.lastEntryAt),
            )}
          </Text>
        </Outcome>
      )}
      {state.recovery !== null && <Recovery report={state.recovery} />}
    </div>
  )
}

function Recovery({ report }: { readonly report: RecoveryReport }) {
  const mayWrite = useMayWrite()
  const acknowledge = useArchiveCommand('fixity.acknowledge')
  const words = text.recovery
  const { writer, undone, cleared, looked, lost, log } = report
  return (
    <Outcome tone={lost > 0 || log !== '' ? 'bad' : 'partly'} title={text.recoveryTitle}>
      <Text size="sm">
        {writer === null
          ? words.nobody
          : words.who(writer.officer, writer.machine, printedMoment(writer.since))}
      </Text>
      <ul>
        <li>{lost > 0 ? words.lost(lost) : words.kept}</li>
        <li>{report.catalogueRebuilt ? words.rebuilt : words.catalogue}</li>
        <li>{log === '' ? words.log : log}</li>
        {lost === 0 && looked > 0 && <li>{words.originals(looked)}</li>}
        {undone.length > 0 && (
          <li>
            {words.undone(undone.length)} {undone.join(', ')}
          </li>
        )}
        {cleared > 0 && <li>{words.cleared(cleared)}</li>}
      </ul>
      {mayWrite && (
        <div className={classes.foot}>
          <Button
            size="compact-sm"
            variant="default"
            loading={acknowledge.isPending}
            onClick={() => acknowledge.mutate({}, { onError: tellFailure })}
          >
            {words.read}
          </Button>
        </div>
      )}
    </Outcome>
  )
}
