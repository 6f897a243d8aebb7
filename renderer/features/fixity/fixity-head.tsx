import { Button, Progress, Text } from '@mantine/core'
import { FileHeart, RotateCw, ScanSearch, ShieldCheck, Wrench } from 'lucide-react'
import type { FixityState } from '../../../shared/model/fixity.ts'
import { useBackend } from '../../backend/context.ts'
import { useMayWrite } from '../../backend/open-archive.ts'
import { useJobs } from '../../backend/use-jobs.ts'
import { count } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import { printedMoment } from '../../ui/dates.ts'
import classes from './fixity.module.css'
import { PeriodField } from './period-field.tsx'

interface Props {
  readonly state: FixityState
  readonly onRepair: () => void
  readonly onVerify: () => void
  readonly onHealth: () => void
}

const text = vi.fixity

/** How the originals are, and what can be done about it. */
export function FixityHead({ state, onRepair, onVerify, onHealth }: Props) {
  const { jobs } = useBackend()
  const mayWrite = useMayWrite()
  const running = useJobs().some(({ name, state: at }) => name === 'fixity.check' && at.type === 'running')
  const bad = state.changed + state.missing
  const check = (which: 'all' | 'troubled') => jobs.start('fixity.check', { which }, text.job)
  return (
    <header className={classes.head}>
      <div>
        <h1>{text.title}</h1>
        <Text size="sm" c="dimmed">
          {text.intro(state.periodDays)}
        </Text>
      </div>
      <Figures state={state} />
      {state.keptAside > 0 && <Text size="sm">{text.keptAside(state.keptAside)}</Text>}
      <CheckRunning />
      <div className={classes.deeds}>
        {mayWrite && bad > 0 && (
          <Button leftSection={<Wrench size={15} />} onClick={onRepair}>
            {text.repair}
          </Button>
        )}
        {mayWrite && (
          <Button
            variant={bad > 0 ? 'default' : 'filled'}
            leftSection={<ScanSearch size={15} />}
            disabled={running || state.files === 0}
            onClick={() => check('all')}
          >
            {text.checkAll}
          </Button>
        )}
        {mayWrite && bad + state.unreadable > 0 && (
          <Button
            variant="default"
            leftSection={<RotateCw size={15} />}
            disabled={running}
            onClick={() => check('troubled')}
          >
            {text.checkTroubled}
          </Button>
        )}
        <Button variant="default" leftSection={<ShieldCheck size={15} />} onClick={onVerify}>
          {text.verify}
        </Button>
        <Button variant="default" leftSection={<FileHeart size={15} />} onClick={onHealth}>
          {text.health}
        </Button>
        {mayWrite && <PeriodField key={state.periodDays} days={state.periodDays} />}
      </div>
    </header>
  )
}

function Figures({ state }: { readonly state: FixityState }) {
  const { figures } = text
  const when = (moment: string | null) => (moment === null ? figures.never : printedMoment(moment))
  const shown = [
    [figures.inPeriodLabel, figures.inPeriod(state.inPeriod, state.files), false],
    [figures.troubled, count(state.changed + state.missing), state.changed + state.missing > 0],
    [figures.unreadable, count(state.unreadable), state.unreadable > 0],
    [figures.last, when(state.lastCheckAt), false],
    [figures.next, when(state.nextDueAt), false],
  ] as const
  return (
    <dl className={classes.figures}>
      {shown.map(([label, value, isBad]) => (
        <div key={label} data-bad={isBad}>
          <dd>{value}</dd>
          <dt>{label}</dt>
        </div>
      ))}
    </dl>
  )
}

/** How far a round of looks is, with the button that stops it; what was looked at stays noted. */
function CheckRunning() {
  const { jobs } = useBackend()
  const job = useJobs().find(({ name, state }) => name === 'fixity.check' && state.type === 'running')
  if (job === undefined || job.state.type !== 'running') return null
  const { progress } = job
  const part = progress?.total ? (progress.done / progress.total) * 100 : 0
  return (
    <div className={classes.running} role="status">
      <span>{progress?.label ?? text.job}</span>
      <Progress value={part} aria-label={text.job} />
      <Button
        size="compact-sm"
        variant="default"
        disabled={job.state.cancelling}
        onClick={() => jobs.cancel(job.id)}
      >
        {job.state.cancelling ? vi.common.stopping : vi.common.stop}
      </Button>
    </div>
  )
}
