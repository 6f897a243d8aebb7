import type { CongressTimes, Deadline, Nearness } from '../../../shared/model/deadline.ts'
import type { CongressId } from '../../../shared/model/ids.ts'
import type { Deadlines, Rules } from '../../../shared/model/rules.ts'
import { addTime, daysBetween, shownDay, yearEnd } from './add-time.ts'

type Rule = Deadlines['entries'][number]

export interface DatedCongress {
  readonly id: CongressId
  readonly title: string
  readonly closedOn: string
  readonly times: CongressTimes
  /** Lines that nobody has brought yet, by who compiles them. */
  readonly waitingFor: Deadline['waitingFor']
}

/** Reminders (D7): so many days before. */
const weekDays = 7
const monthDays = 30

interface Counted {
  readonly due: string | null
  readonly computation: string
}

const inForce = (rule: Rule, day: string): boolean =>
  (rule.effectiveFrom === null || rule.effectiveFrom <= day) &&
  (rule.effectiveTo === null || day <= rule.effectiveTo)

const starts = {
  'work-ended': 'Kết thúc công việc',
  'handed-over': 'Nộp vào lưu trữ hiện hành',
  'current-due': 'Hạn chót nộp lưu',
} as const

/** “Kết thúc công việc 21/5/2020 + 1 năm = 21/5/2021”. */
export function countDeadline(rule: Rule, start: string): Counted {
  const added = addTime(start, rule)
  const due = rule.toYearEnd ? yearEnd(added) : added
  const length = [rule.years > 0 ? `${rule.years} năm` : '', rule.months > 0 ? `${rule.months} tháng` : '']
    .filter((part) => part !== '')
    .join(' ')
  const from = rule.toYearEnd ? `năm ${start.slice(0, 4)}` : shownDay(start)
  const until = rule.toYearEnd ? `hết ngày ${shownDay(due)}` : shownDay(due)
  return { due, computation: `${starts[rule.countedFrom]} ${from} + ${length} = ${until}` }
}

function nearnessOf(due: string | null, today: string, isDone: boolean, isSuggestion: boolean): Nearness {
  if (isDone) return 'done'
  if (due === null) return 'later'
  if (isSuggestion) return 'suggested'
  const days = daysBetween(today, due)
  if (days < 0) return 'overdue'
  return days <= weekDays ? 'week' : days <= monthDays ? 'month' : 'later'
}

/**
 * Every date of a congress by the law in force on the day its work ended; the historical archive by the law in force on
 * the day of the hand-over, where that is known. `today` as `YYYY-MM-DD`.
 */
export function deadlinesOfCongress(congress: DatedCongress, rules: Rules, today: string): Deadline[] {
  const { times } = congress
  const ended = times.workEndedOn ?? congress.closedOn
  const entries = rules.deadlines.entries
  const ruleFor = (purpose: Rule['purpose'], day: string) =>
    entries.find((rule) => rule.purpose === purpose && inForce(rule, day))
  const handed = times.handedOverOn !== null

  const deadline = (
    rule: Rule,
    counted: Counted,
    isDone: boolean,
    isSuggestion = rule.isSuggestion,
  ): Deadline => ({
    congressId: congress.id,
    congressTitle: congress.title,
    code: rule.code,
    purpose: rule.purpose,
    label: rule.label,
    due: counted.due,
    computation: counted.computation,
    source: rule.source,
    mark: rule.mark,
    nearness: nearnessOf(counted.due, today, isDone, isSuggestion),
    days: counted.due === null ? null : daysBetween(today, counted.due),
    // Nobody is asked for anything by a suggestion.
    waitingFor: isDone || isSuggestion ? [] : [...congress.waitingFor],
  })

  const found: Deadline[] = []
  const internal = ruleFor('internal', ended)
  if (internal !== undefined) {
    found.push(
      times.localDue === null
        ? deadline(internal, countDeadline(internal, ended), handed)
        : {
            ...deadline(
              internal,
              { due: times.localDue, computation: `Theo ${times.localSource}` },
              handed,
              false,
            ),
            source: { number: times.localSource, date: null, article: null },
          },
    )
  }
  const current = ruleFor('current', ended)
  if (current === undefined) return found
  const legal = countDeadline(current, ended)
  const extension = ruleFor('extension', ended)
  const extended = times.extendedTo !== null && extension !== undefined
  found.push(deadline(current, legal, handed || extended))
  if (extended) {
    const computation = `Được giữ lại đến ${shownDay(times.extendedTo ?? '')} theo ${times.extensionSource}`
    found.push(deadline(extension, { due: times.extendedTo, computation }, handed))
  }
  const historical = ruleFor('historical', times.handedOverOn ?? ended)
  if (historical !== undefined) {
    const start = historical.countedFrom === 'handed-over' ? times.handedOverOn : ended
    const counted: Counted =
      start === null
        ? { due: null, computation: 'Tính từ năm nộp vào lưu trữ hiện hành: chưa nộp' }
        : countDeadline(historical, start)
    found.push({ ...deadline(historical, counted, times.historicalOn !== null), waitingFor: [] })
  }
  const ballots = ruleFor('ballots', ended)
  if (ballots !== undefined)
    found.push(deadline(ballots, countDeadline(ballots, ended), times.ballotsReviewedOn !== null))
  return found
}

/** The last day to which keeping may be extended (D3); null where no rule says so. */
export function latestExtension(endedOn: string, rules: Rules): string | null {
  const find = (purpose: Rule['purpose']) =>
    rules.deadlines.entries.find((rule) => rule.purpose === purpose && inForce(rule, endedOn))
  const current = find('current')
  const extension = find('extension')
  if (current === undefined || extension === undefined) return null
  const { due } = countDeadline(current, endedOn)
  return due === null ? null : addTime(due, extension)
}
