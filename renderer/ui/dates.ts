import { isDay } from '../../shared/dates/day.ts'
import { printPartialDate } from '../../shared/dates/partial-date.ts'
import { readTypedDate } from '../../shared/dates/read-typed-date.ts'
import { wireParts } from '../../shared/dates/wire-date.ts'
import type { WireDate } from '../../shared/model/dossier.ts'
import { dateProblemSentence } from '../../shared/text/date-problems.ts'
import { vi } from '../text/vi.ts'

/** A date as papers print it, `[1985]` when not certain; empty for none. */
export const printedDate = (date: WireDate | null): string => (date === null ? '' : printPartialDate(date))

/** From first to last day; one of them when they are the same or the other is not known. */
export function printedSpan(start: WireDate | null, end: WireDate | null): string {
  const printed = [...new Set([printedDate(start), printedDate(end)].filter((text) => text !== ''))]
  return printed.join(' – ')
}

function singleInWords(text: string): string {
  const [year = 0, month, day] = text.split('-').map(Number)
  if (month === undefined) return vi.common.year(year)
  return day === undefined ? vi.common.month(month, year) : vi.common.day(day, month, year)
}

function spanInWords(text: string): string {
  const { first, last, approximate } = wireParts(text) ?? { first: text, last: null, approximate: false }
  const words = singleInWords(first)
  if (last !== null) return vi.common.dateRange(words, singleInWords(last))
  if (approximate) return vi.common.dateApproximate(words)
  const unknown = { 4: vi.common.dayAndMonthUnknown, 7: vi.common.dayUnknown }[first.length]
  return unknown === undefined ? words : unknown(words)
}

/** A date said in words, so that the person sees how it was understood. */
export function dateInWords(date: WireDate): string {
  const words = spanInWords(date.text)
  return date.certain ? words : vi.common.dateUncertain(words)
}

/** `null` for nothing typed, `wrong` for text that is no date. `defaultYear` is that of a date without one. */
export function typedDate(typed: string, defaultYear: number | null = null): WireDate | null | 'wrong' {
  if (typed.trim() === '') return null
  const read = readTypedDate(typed, defaultYear)
  return 'problem' in read ? 'wrong' : { text: read.date.text, certain: read.date.certain }
}

/** The same with the year that was left out, as it is printed; what is no date stays as it was typed. */
export function withYear(typed: string, defaultYear: number | null): string {
  const date = typedDate(typed, defaultYear)
  return date === null || date === 'wrong' ? typed : printedDate(date)
}

/** Why what was typed is no date, as a sentence; null where it is one or nothing was typed. */
export function dateComplaint(typed: string): string | null {
  if (typed.trim() === '') return null
  const read = readTypedDate(typed)
  return 'problem' in read ? dateProblemSentence(read) : null
}

/** A whole, certain day `YYYY-MM-DD` from what was typed; null when it is not one. */
export function typedDay(typed: string): string | null {
  const date = typedDate(typed)
  if (date === null || date === 'wrong') return null
  return date.certain && isDay(date.text) ? date.text : null
}

export const printedDay = (day: string): string => printedDate({ text: day, certain: true })

const whenForm = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
})

/** A moment (ISO 8601) as day and hour of this machine's clock; as given when it is none. */
export function printedMoment(moment: string): string {
  const date = new Date(moment)
  return Number.isNaN(date.getTime()) ? moment : whenForm.format(date)
}
