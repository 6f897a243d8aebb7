import { parseClockTime, printClockTime } from '../../../shared/dates/clock-time.ts'
import type { MeetingFields } from '../../../shared/model/document.ts'
import { emptyMeeting } from '../../../shared/model/empty-records.ts'
import { dateComplaint, printedDate, typedDate } from '../../ui/dates.ts'
import { atMost, checkTime, numberBetween } from '../../ui/fields/field-checks.ts'
import { numberOf, printedNumber } from '../../ui/fields/typed-number.ts'

/** What minutes say of their meeting, as typed. */
export type MeetingForm = { readonly [Name in Exclude<keyof MeetingFields, 'kind'>]: string } & {
  readonly kind: string | null
}

export function meetingForm(meeting: MeetingFields | null): MeetingForm {
  const said = meeting ?? emptyMeeting
  return {
    ...said,
    heldOn: printedDate(said.heldOn),
    startedAt: printClockTime(said.startedAt),
    endedAt: printClockTime(said.endedAt),
    summoned: printedNumber(said.summoned),
    present: printedNumber(said.present),
  }
}

export const meetingChecks = {
  heldOn: dateComplaint,
  number: atMost(11),
  period: atMost(20),
  startedAt: checkTime,
  endedAt: checkTime,
  place: atMost(200),
  chair: atMost(500),
  secretary: atMost(500),
  summoned: numberBetween(0, 99_999),
  present: numberBetween(0, 99_999),
  absent: atMost(2000),
  agenda: atMost(10_000),
}

/** “A ;B;” → “A; B”. */
export const tidiedNames = (typed: string): string =>
  typed
    .split(/[;\n]/)
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '')
    .join('; ')

/** One thing a line, no empty lines. */
export const tidiedLines = (typed: string): string =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

/** Of a form that was checked: what is no date or hour is left out. */
export function meetingFields(form: MeetingForm): MeetingFields {
  const heldOn = typedDate(form.heldOn)
  return {
    kind: form.kind,
    heldOn: heldOn === 'wrong' ? null : heldOn,
    number: form.number.trim(),
    period: form.period.trim(),
    startedAt: parseClockTime(form.startedAt) ?? '',
    endedAt: parseClockTime(form.endedAt) ?? '',
    place: form.place.trim(),
    chair: tidiedNames(form.chair),
    secretary: tidiedNames(form.secretary),
    summoned: numberOf(form.summoned),
    present: numberOf(form.present),
    absent: tidiedLines(form.absent),
    agenda: tidiedLines(form.agenda),
  }
}

/** More present than were called: odd, yet some minutes say so. */
export function presenceWarning({ summoned, present }: Pick<MeetingForm, 'summoned' | 'present'>): boolean {
  const called = numberOf(summoned)
  const came = numberOf(present)
  return called !== null && came !== null && came > called
}
