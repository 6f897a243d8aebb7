import { fold } from '../vietnamese/fold.ts'
import { builtDate, type DateProblem, type DateProblemCode, type PartialDate } from './partial-date.ts'
import { filledFrom, type TypedPieces, typedPieces, wireOfPieces } from './typed-pieces.ts'
import { wireForm } from './wire-date.ts'

/** What a person typed as a date, or why it is none. */
export type TypedDate = { readonly date: PartialDate } | DateProblem

/** A date without its brackets and its “khoảng”, in wire form. */
type Body = { readonly wire: string } | { readonly problem: DateProblemCode }

/** The longest way to say a range in words is shorter. */
const longest = 100

const dashes = /[\u2010\u2011]/g
const longDashes = /[\u2012-\u2015\u2212]/g
const about = /^(?:vao )?(?:khoang|k\.?|~) ?(?=[[\d]|cac|ngay|thang|nam|m[uo]ng|tu )/
const shortYear = /^(?:.*nam ?\d{1,2}|\d{1,2}( ?[/.-] ?)\d{1,2}\1\d{2})$/
const aboutAfter = /(?<=\d)~$/
const bracketed = /^\[ ?(.*?) ?\]$/
/** What stands between the ends of a range; a plain hyphen last, for it also stands within dates. */
const betweens = [' den ', ' toi ', ' - ', '-'] as const

/** Without marks, with one kind of dash and of space, without the full stop of a sentence. */
const tidied = (typed: string): string =>
  fold(typed.replace(dashes, '-').replace(longDashes, ' - ')).replace(/\s+/g, ' ').trim().replace(/ ?\.$/, '')

/** A date without a year takes the one supplied. A number alone stays one: it may be a day or a month. */
const withYear = (pieces: TypedPieces, year: string | null): TypedPieces =>
  pieces.month === undefined || pieces.year !== undefined || year === null ? pieces : { ...pieces, year }

/** Both ends in wire form; null where this is no way to cut the text in two. */
function readEnds(from: string, until: string, year: string | null): string | null {
  const [first, last] = [typedPieces(from), typedPieces(until)]
  if (first === null || last === null) return null
  const end = withYear(last, year)
  const beginning = filledFrom(first, end)
  if (beginning === null) return null
  const [fromWire, untilWire] = [wireOfPieces(beginning), wireOfPieces(end)]
  if (fromWire === null || untilWire === null) return null
  // From a day to the same day is that day.
  return fromWire === untilWire ? fromWire : `${fromWire}/${untilWire}`
}

function readRange(text: string, year: string | null): Body {
  const body = text.replace(/^tu /, '')
  for (const between of betweens) {
    const pieces = body.split(between)
    const cuts = pieces.slice(1).map((_, at) => {
      const [from, until] = [pieces.slice(0, at + 1), pieces.slice(at + 1)]
      return readEnds(from.join(between).trim(), until.join(between).trim(), year)
    })
    const readable = new Set(cuts.filter((cut) => cut !== null))
    if (readable.size > 1) return { problem: 'ambiguous' }
    for (const wire of readable) return { wire }
  }
  return { problem: 'unreadable' }
}

function readBody(text: string, year: string | null): Body {
  // Until October 2017, or from October 2015?
  if (/^\d{4}-\d{2}\/\d{4}$/.test(text)) return { problem: 'ambiguous' }
  if (wireForm.test(text)) return { wire: text }
  if (shortYear.test(text)) return { problem: 'short-year' }
  const single = typedPieces(text)
  if (single === null) return readRange(text, year)
  const wire = wireOfPieces(withYear(single, year))
  if (wire !== null) return { wire }
  return { problem: single.month === undefined ? 'month-missing' : 'year-missing' }
}

/** What is wrong with a text that cannot be read, said as exactly as it can be. */
function unreadable(body: string, year: string | null): DateProblemCode {
  if (/khoang|~\d|\d~/.test(body)) return 'approximate-range'
  return year === null && 'wire' in readBody(body, '2000') ? 'year-missing' : 'unreadable'
}

/** Brackets around the whole, or after “khoảng”, say that the date is not certain. */
function unpacked(tidy: string): { body: string; certain: boolean; approximate: boolean } {
  const outer = bracketed.exec(tidy)?.[1]
  const said = (outer ?? tidy).replace(about, '')
  const inner = outer === undefined ? bracketed.exec(said)?.[1] : undefined
  const body = inner ?? said
  return {
    body: body.replace(aboutAfter, ''),
    certain: outer === undefined && inner === undefined,
    approximate: said !== (outer ?? tidy) || aboutAfter.test(body),
  }
}

/**
 * Reads a date in any of the habits of the trade: 25/9/2020, 9.2020, ngày 25 tháng 9 năm 2020, [1985], khoảng 1978,
 * 2015-2017, từ 20/5 đến 22/5/2020, with or without marks, and the wire form. `defaultYear` is the year of a date
 * typed without one (25/9), e.g. the row before's; null = such a date is refused.
 */
export function readTypedDate(typed: string, defaultYear: number | null = null): TypedDate {
  const part = typed.trim()
  if (part.length > longest) return { problem: 'unreadable', part }
  const { body, certain, approximate } = unpacked(tidied(part))
  const year = defaultYear === null ? null : String(defaultYear)
  const read = readBody(body, year)
  if ('problem' in read) {
    return { problem: read.problem === 'unreadable' ? unreadable(body, year) : read.problem, part }
  }
  if (approximate && read.wire.includes('/')) return { problem: 'approximate-range', part }
  const date = builtDate(approximate ? `${read.wire}~` : read.wire, certain)
  return 'text' in date ? { date } : date
}
