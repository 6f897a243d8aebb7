import { daysInMonth, isDay } from './day.ts'

/**
 * A year outside these is taken for a slip of the hand. From 1800: people who signed the first papers were born in that
 * century, and old papers are kept as annexes of newer ones.
 */
export const firstYear = 1800
export const lastYear = 2100

const single = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`

/**
 * How a date is stored and travels: `YYYY[-MM[-DD]]`; with a trailing `~` where it is only about then (khoảng); two of
 * them with `/` between where it lasts from the one to the other. Whether such days exist is not said by the form.
 */
export const wireForm = new RegExp(`^(${single})(?:(~)|/(${single}))?$`)

/** The pieces of a date in wire form. */
export interface WireParts {
  readonly first: string
  /** Where a range ends; null for a single date. */
  readonly last: string | null
  /** “Khoảng”. */
  readonly approximate: boolean
}

/** Null for text that is not in wire form. */
export function wireParts(text: string): WireParts | null {
  const [match, first = '', about, last = null] = wireForm.exec(text) ?? []
  return match === undefined ? null : { first, last, approximate: about !== undefined }
}

/** The first and the last day of a single date `YYYY[-MM[-DD]]`, or what is wrong with it. */
export function daysOfSingle(
  text: string,
): { readonly earliest: string; readonly latest: string } | 'no-such-date' | 'year-out-of-range' {
  const [year = '', month, day] = text.split('-')
  if (Number(year) < firstYear || Number(year) > lastYear) return 'year-out-of-range'
  const earliest = `${year}-${month ?? '01'}-${day ?? '01'}`
  const lastMonth = month ?? '12'
  const latest = `${year}-${lastMonth}-${day ?? daysInMonth(Number(year), Number(lastMonth))}`
  return isDay(earliest) && isDay(latest) ? { earliest, latest } : 'no-such-date'
}
