import { Button, Progress } from '@mantine/core'
import type { AnyJob } from '../../backend/job-store.ts'
import { vi } from '../../text/vi.ts'
import { sentenceOf } from '../../ui/sentence-of.ts'
import { hasResult, needsLooking, percentOf, stateInWords } from './job-words.ts'
import classes from './jobs-panel.module.css'

interface Props {
  readonly job: AnyJob
  readonly onCancel: () => void
  readonly onDismiss: () => void
  readonly onResult: () => void
}

const text = vi.shell.jobs

export function JobLine({ job, onCancel, onDismiss, onResult }: Props) {
  const { state, progress, title } = job
  const running = state.type === 'running'
  return (
    <li className={classes.job}>
      <div className={classes.line}>
        <p className={classes.title}>{title}</p>
        {running ? (
          <Button
            size="compact-xs"
            variant="default"
            disabled={state.cancelling}
            aria-label={text.cancel(title)}
            onClick={onCancel}
          >
            {state.cancelling ? vi.common.stopping : vi.common.stop}
          </Button>
        ) : (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={onDismiss}>
            {text.dismiss}
          </Button>
        )}
      </div>
      {running && (
        <Progress
          size="sm"
          value={percentOf(progress)}
          animated={progress === null || progress.total === null}
          aria-label={title}
        />
      )}
      <p className={classes.label} data-state={needsLooking(job) ? 'problems' : state.type} role="status">
        {stateInWords(job)}
        {running && progress !== null && progress.label !== '' && ` · ${progress.label}`}
      </p>
      {state.type === 'failed' && <p className={classes.error}>{sentenceOf(state.error)}</p>}
      {hasResult(job) && (
        <Button
          size="compact-sm"
          variant={needsLooking(job) ? 'filled' : 'default'}
          mt={4}
          onClick={onResult}
        >
          {text.result}
        </Button>
      )}
    </li>
  )
}
