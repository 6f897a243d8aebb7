import type { Deadline, Nearness } from '../../../shared/model/deadline.ts'
import { vi } from '../../text/vi.ts'
import { printedDay } from '../../ui/dates.ts'
import { RuleSource } from '../../ui/rule-source.tsx'
import { type ChipTone, StateChip } from '../../ui/state-chip.tsx'
import classes from './deadline-list.module.css'

interface Props {
  readonly deadlines: readonly Deadline[]
  /** Among several congresses each line names its own. */
  readonly withCongress: boolean
  readonly onOpen?: (deadline: Deadline) => void
}

const text = vi.deadlines
const tones: Readonly<Record<Nearness, ChipTone>> = {
  overdue: 'trouble',
  week: 'warning',
  month: 'waiting',
  later: 'quiet',
  done: 'quiet',
  suggested: 'quiet',
}

function daysInWords({ days, nearness }: Deadline): string {
  if (days === null) return text.noDate
  if (nearness === 'done') return ''
  return days < 0 ? (nearness === 'overdue' ? text.late(-days) : '') : text.left(days)
}

/** Each date with how it was counted, by which rule, and who is waited for. */
export function DeadlineList({ deadlines, withCongress, onOpen }: Props) {
  return (
    <ul className={classes.list}>
      {deadlines.map((deadline) => (
        <li
          key={`${deadline.congressId}-${deadline.code}`}
          className={classes.line}
          data-near={deadline.nearness}
        >
          <span className={classes.day}>
            {deadline.due === null ? '—' : printedDay(deadline.due)}
            <small>{daysInWords(deadline)}</small>
          </span>
          <span className={classes.what}>
            <span className={classes.label}>
              {deadline.label}
              <StateChip tone={tones[deadline.nearness]}>{text.nearness[deadline.nearness]}</StateChip>
              <RuleSource code={deadline.code} source={deadline.source} mark={deadline.mark} />
            </span>
            {withCongress &&
              (onOpen === undefined ? (
                <small>{deadline.congressTitle}</small>
              ) : (
                <button type="button" className={classes.congress} onClick={() => onOpen(deadline)}>
                  {deadline.congressTitle}
                </button>
              ))}
            <small>{deadline.computation}</small>
            {deadline.nearness !== 'done' && deadline.waitingFor.length > 0 && (
              <small>
                {text.waitingTitle}:{' '}
                {deadline.waitingFor
                  .map(({ compilingBody, lines }) => text.waitingFor(compilingBody, lines))
                  .join('; ')}
              </small>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
