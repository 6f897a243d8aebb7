import { AppError } from '../app-error.ts'
import { daysInMonth, isDay } from './day.ts'

/** A date known to the year, month or day; not certain when the archive gives it in brackets. */
export interface PartialDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly text: string
  /** First day it may be, `YYYY-MM-DD`. */
  readonly earliest: string
  /** Last day it may be, `YYYY-MM-DD`. */
  readonly latest: string
  readonly certain: boolean
}

/** A year outside these is taken for a slip of the hand. */
const firstYear = 1900
const lastYear = 2100

const wireForm = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
/** Day, month, year with one and the same sign between them; the day or the day and month may be missing. */
const vietnameseForm = /^(?:(?:(\d{1,2})([/.-]))?(\d{1,2})([/.-]))?(\d{4})$/

function built(text: string, certain: boolean): PartialDate | null {
  const [, year = '', month, day] = wireForm.exec(text) ?? []
  if (Number(year) < firstYear || Number(year) > lastYear) return null
  const earliest = `${year}-${month ?? '01'}-${day ?? '01'}`
  const lastMonth = month ?? '12'
  const latest = `${year}-${lastMonth}-${day ?? daysInMonth(Number(year), Number(lastMonth))}`
  return isDay(earliest) && isDay(latest) ? { text, earliest, latest, certain } : null
}

/** The date of the wire form `YYYY[-MM[-DD]]`; throws `invalid-input` for any other text or an impossible day. */
export function partialDate(text: string, certain = true): PartialDate {
  const date = built(text, certain)
  if (date !== null) return date
  throw new AppError('invalid-input', {
    field: 'ngày tháng',
    value: text,
    reason: `phải là YYYY, YYYY-MM hoặc YYYY-MM-DD, ngày có thật, năm từ ${firstYear} đến ${lastYear}`,
  })
}

/**
 * The date a person typed (25/9/2020, 25-09-2020, 25.9.2020, 9/2020, 2020, 2020-09-25; in brackets when not
 * certain), or null when it is none or no such day exists.
 */
export function parsePartialDate(typed: string): PartialDate | null {
  const trimmed = typed.trim()
  const bracketed = /^\[(.*)\]$/.exec(trimmed)?.[1]
  const inner = (bracketed ?? trimmed).trim()
  const certain = bracketed === undefined
  if (wireForm.test(inner)) return built(inner, certain)
  const [match, day, firstSign, month, secondSign, year] = vietnameseForm.exec(inner) ?? []
  if (match === undefined || (firstSign !== undefined && firstSign !== secondSign)) return null
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
  return built(parts.filter((part) => part !== undefined).join('-'), certain)
}

/**
 * The date as Party papers print it: a leading 0 for days under 10 and for months 1 and 2 only (05/02/2020,
 * 25/9/2020), in brackets when not certain. Source: regulations.md 5.3 (05-HD, 36-HD/VPTW), 4.3.
 */
export function printPartialDate(date: Pick<PartialDate, 'text' | 'certain'>): string {
  const [year, month, day] = date.text.split('-')
  const shortMonth = month !== undefined && Number(month) > 2 ? String(Number(month)) : month
  const printed = [day, shortMonth, year].filter((part) => part !== undefined).join('/')
  return date.certain ? printed : `[${printed}]`
}
