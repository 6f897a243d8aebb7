import type { CongressTimes } from '../../../shared/model/deadline.ts'
import { vi } from '../../text/vi.ts'
import { printedDay, typedDay } from '../../ui/dates.ts'

/** The days as typed, and the numbers of the papers they rest on. */
export type TimesForm = { readonly [Field in keyof CongressTimes]: string }

export const dayFields = [
  'workEndedOn',
  'localDue',
  'extendedTo',
  'handedOverOn',
  'historicalOn',
  'ballotsReviewedOn',
] as const satisfies (keyof CongressTimes)[]

export const timesFormFields = [...dayFields, 'localSource', 'extensionSource'] as const

export const timesForm = (times: CongressTimes): TimesForm => ({
  ...(Object.fromEntries(
    dayFields.map((field) => [field, times[field] === null ? '' : printedDay(times[field])]),
  ) as {
    [Field in (typeof dayFields)[number]]: string
  }),
  localSource: times.localSource,
  extensionSource: times.extensionSource,
})

const dayCheck = (typed: string): string | null =>
  typed.trim() === '' || typedDay(typed) !== null ? null : vi.deadlines.wrongDay

export const timesChecks = Object.fromEntries(dayFields.map((field) => [field, dayCheck])) as Record<
  (typeof dayFields)[number],
  typeof dayCheck
>

export const timesOf = (form: TimesForm): CongressTimes => ({
  ...(Object.fromEntries(dayFields.map((field) => [field, typedDay(form[field])])) as {
    [Field in (typeof dayFields)[number]]: string | null
  }),
  localSource: form.localSource.trim(),
  extensionSource: form.extensionSource.trim(),
})
