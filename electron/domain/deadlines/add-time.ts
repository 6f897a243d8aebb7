import { daysInMonth } from '../../../shared/dates/day.ts'
import { printPartialDate } from '../../../shared/dates/partial-date.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** A day so many years and months later; one that the month does not have is its last: 31/8 + 6 months = 28/02 or 29/02. */
export function addTime(
  day: string,
  { years, months }: { readonly years: number; readonly months: number },
): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const count = year * 12 + (month - 1) + years * 12 + months
  const newYear = Math.floor(count / 12)
  const newMonth = (count % 12) + 1
  return `${String(newYear).padStart(4, '0')}-${two(newMonth)}-${two(Math.min(date, daysInMonth(newYear, newMonth)))}`
}

export const yearEnd = (day: string): string => `${day.slice(0, 4)}-12-31`

/** Whole days from one day to another; negative when it is before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** As Party papers print a day: 05/02/2020, 25/9/2020. */
export const shownDay = (day: string): string => printPartialDate({ text: day, certain: true })
