import { Button, Loader, Progress } from '@mantine/core'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { useBackgroundWork } from '../../backend/background-work.ts'
import { useBackend } from '../../backend/context.ts'
import type { AnyJob } from '../../backend/job-store.ts'
import { useJobs } from '../../backend/use-jobs.ts'
import { vi } from '../../text/vi.ts'
import { JobLine } from './job-line.tsx'
import { percentOf, progressInWords } from './job-words.ts'
import classes from './jobs-panel.module.css'

interface Props {
  readonly onResult: (job: AnyJob) => void
}

const text = vi.shell.jobs

/** All long work in one place, bottom right; nothing is there when nothing runs. */
export function JobsPanel({ onResult }: Props) {
  const { jobs } = useBackend()
  const all = useJobs()
  const background = useBackgroundWork()
  const [small, setSmall] = useState(false)
  const running = all.filter(({ state }) => state.type === 'running').length + background.size
  if (all.length === 0 && background.size === 0) return null
  const Fold = small ? ChevronUp : ChevronDown
  return (
    <aside className={classes.panel} aria-label={text.region}>
      <header className={classes.head}>
        {running > 0 && <Loader size={14} />}
        <h2>{running > 0 ? text.running(running) : text.finished}</h2>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          rightSection={<Fold size={14} />}
          aria-expanded={!small}
          onClick={() => setSmall(!small)}
        >
          {small ? text.show : text.hide}
        </Button>
      </header>
      {!small && (
        <ul className={classes.list}>
          {all.map((job) => (
            <JobLine
              key={job.id}
              job={job}
              onCancel={() => jobs.cancel(job.id)}
              onDismiss={() => jobs.dismiss(job.id)}
              onResult={() => onResult(job)}
            />
          ))}
          {[...background].map(([name, progress]) => (
            <li key={name} className={classes.job}>
              <p className={classes.title}>{text[name]}</p>
              <Progress
                size="sm"
                value={percentOf(progress)}
                animated={progress.total === null}
                aria-label={text[name]}
              />
              <p className={classes.label}>{progressInWords(progress)}</p>
            </li>
          ))}
        </ul>
      )}
    </aside>
  )
}
