import { AppError } from '../app-error.ts'
import { dateProblemReason } from '../text/date-problems.ts'
import { printRange, printSingle } from './print-single.ts'
import { daysOfSingle, wireParts } from './wire-date.ts'

/** A date known to the year, month or day, or lasting from one to another; not certain when in brackets. */
export interface PartialDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; with `~` at the end = about then; two with `/` between = from – to. */
  readonly text: string
  /** First day it may be, `YYYY-MM-DD`. Of “khoảng 1978” the first of that year: no tolerance is made up. */
  readonly earliest: string
  /** Last day it may be, `YYYY-MM-DD`; of “khoảng 1978” likewise the last of that year. */
  readonly latest: string
  readonly certain: boolean
}

/** Why a text is no date, in one word for the program. */
export type DateProblemCode =
  | 'unreadable'
  | 'no-such-date'
  | 'year-out-of-range'
  | 'year-missing'
  | 'month-missing'
  | 'short-year'
  | 'inverted'
  | 'ambiguous'
  | 'approximate-range'

/** Why a text is no date, and which part of it is meant. */
export interface DateProblem {
  readonly problem: DateProblemCode
  /** The part in question, as papers print it where it could be read. */
  readonly part: string
  /** Of an inverted range: its end. */
  readonly until?: string
}

/** The date of a wire form, or what is wrong with it; a range ends after the last day of its beginning. */
export function builtDate(text: string, certain: boolean): PartialDate | DateProblem {
  const parts = wireParts(text)
  if (parts === null) return { problem: 'unreadable', part: text }
  const first = daysOfSingle(parts.first)
  if (typeof first === 'string') return { problem: first, part: printSingle(parts.first) }
  if (parts.last === null) return { text, ...first, certain }
  const last = daysOfSingle(parts.last)
  if (typeof last === 'string') return { problem: last, part: printSingle(parts.last) }
  return first.latest < last.earliest
    ? { text, earliest: first.earliest, latest: last.latest, certain }
    : { problem: 'inverted', part: printSingle(parts.first), until: printSingle(parts.last) }
}

/** The date of a wire form (see `wireForm`); throws `invalid-input` for any other text or an impossible day. */
export function partialDate(text: string, certain = true): PartialDate {
  const date = builtDate(text, certain)
  if ('text' in date) return date
  const reason =
    date.problem === 'unreadable'
      ? 'phải là YYYY, YYYY-MM hoặc YYYY-MM-DD, thêm “~” nếu chỉ là khoảng, có “/” ở giữa nếu là từ mốc này đến mốc kia'
      : dateProblemReason(date)
  throw new AppError('invalid-input', { field: 'ngày tháng', value: text, reason })
}

/**
 * The date as Party papers print it: a leading 0 for days under 10 and for months 1 and 2 only (05/02/2020,
 * 25/9/2020), in brackets when not certain. Source: regulations.md 5.3 (05-HD, 36-HD/VPTW), 4.3. A range names once
 * what both ends share (20-22/5/2020); “khoảng” stands before what is only about then.
 */
export function printPartialDate(date: Pick<PartialDate, 'text' | 'certain'>): string {
  const parts = wireParts(date.text)
  if (parts === null) return date.text
  const range = parts.last === null ? printSingle(parts.first) : printRange(parts.first, parts.last)
  const printed = parts.approximate ? `khoảng ${range}` : range
  return date.certain ? printed : `[${printed}]`
}

/** Order by first day, then by last day; what has no date comes last. As the lists of the archive are sorted. */
export function compareDates(
  a: Pick<PartialDate, 'earliest' | 'latest'> | null,
  b: Pick<PartialDate, 'earliest' | 'latest'> | null,
): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (a.earliest !== b.earliest) return a.earliest < b.earliest ? -1 : 1
  return a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0
}
