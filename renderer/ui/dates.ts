import { parsePartialDate, printPartialDate } from '../../shared/dates/partial-date.ts'
import type { WireDate } from '../../shared/model/dossier.ts'
import { vi } from '../text/vi.ts'

/** A date as papers print it, `[1985]` when not certain; empty for none. */
export const printedDate = (date: WireDate | null): string => (date === null ? '' : printPartialDate(date))

/** From first to last day; one of them when they are the same or the other is not known. */
export function printedSpan(start: WireDate | null, end: WireDate | null): string {
  const printed = [...new Set([printedDate(start), printedDate(end)].filter((text) => text !== ''))]
  return printed.join(' – ')
}

/** A date said in words, so that the person sees how it was understood. */
export function dateInWords(date: WireDate): string {
  const [year = 0, month, day] = date.text.split('-').map(Number)
  const words =
    month === undefined
      ? vi.common.year(year)
      : day === undefined
        ? vi.common.month(month, year)
        : vi.common.day(day, month, year)
  return date.certain ? words : vi.common.dateUncertain(words)
}

/** `null` for nothing typed, `wrong` for text that is no date. */
export function typedDate(typed: string): WireDate | null | 'wrong' {
  if (typed.trim() === '') return null
  const parsed = parsePartialDate(typed)
  return parsed === null ? 'wrong' : { text: parsed.text, certain: parsed.certain }
}

/** A whole, certain day `YYYY-MM-DD` from what was typed; null when it is not one. */
export function typedDay(typed: string): string | null {
  const date = typedDate(typed)
  if (date === null || date === 'wrong') return null
  return date.certain && date.text.length === 10 ? date.text : null
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
