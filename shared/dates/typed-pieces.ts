/**
 * One date as typed, after folding: what was said of it, and `bare` for a lone number that may be a day or a month
 * (the “20” of “20-22/5/2020”, the “5” of “5-9/2020”).
 */
export interface TypedPieces {
  readonly year?: string
  readonly month?: string
  readonly day?: string
  readonly bare?: string
}

const dayWord = `(?:cac )?ngay ?(?:m[uo]ng )?|m[uo]ng `
const beforeMonth = `( ?[/.-] ?| ?thang ?| )`
const beforeYear = `( ?[/.-] ?|,? ?nam ?| )`

const dayForm = new RegExp(`^(?:${dayWord})?(\\d{1,2})${beforeMonth}(\\d{1,2})(?:${beforeYear}(\\d{4}))?$`)
const monthForm = new RegExp(`^(?:thang ?)?(\\d{1,2})${beforeYear}(\\d{4})$`)
const monthAlone = /^thang ?(\d{1,2})$/
const dayAlone = new RegExp(`^(?:${dayWord})(\\d{1,2})$`)
const yearForm = /^(?:nam ?)?(\d{4})$/
const wireSingle = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/
const bareNumber = /^\d{1,2}$/

const isWord = (between: string): boolean => /[a-z]/.test(between)

/** A slip like 25/9-2020 is not guessed at: two signs must be the same. Words and signs may be mixed. */
const signsAgree = (one: string, other: string | undefined): boolean =>
  other === undefined || isWord(one) || isWord(other) || one.trim() === other.trim()

/** Null for text that is no single date; days are not checked against the calendar. */
export function typedPieces(text: string): TypedPieces | null {
  const [, wireYear, wireMonth = '', wireDay] = wireSingle.exec(text) ?? []
  if (wireYear !== undefined) {
    return { year: wireYear, month: wireMonth, ...(wireDay === undefined ? {} : { day: wireDay }) }
  }
  const [, day, one = '', month = '', other, year] = dayForm.exec(text) ?? []
  if (day !== undefined) {
    if (!signsAgree(one, other)) return null
    return { day, month, ...(year === undefined ? {} : { year }) }
  }
  const [, ownMonth, , yearOfMonth = ''] = monthForm.exec(text) ?? []
  if (ownMonth !== undefined) return { month: ownMonth, year: yearOfMonth }
  const lone = monthAlone.exec(text)?.[1]
  if (lone !== undefined) return { month: lone }
  const loneDay = dayAlone.exec(text)?.[1]
  if (loneDay !== undefined) return { day: loneDay }
  const loneYear = yearForm.exec(text)?.[1]
  if (loneYear !== undefined) return { year: loneYear }
  return bareNumber.test(text) ? { bare: text } : null
}

/** What the beginning of a range leaves out is said at its end: “20” of “20-22/5/2020”. Null where it cannot be. */
export function filledFrom(first: TypedPieces, last: TypedPieces): TypedPieces | null {
  const { year, month } = last
  if (first.year !== undefined) return first
  if (year === undefined || month === undefined) return null
  const { bare } = first
  if (last.day === undefined) {
    const ownMonth = bare ?? (first.day === undefined ? first.month : undefined)
    return ownMonth === undefined ? null : { month: ownMonth, year }
  }
  const day = bare ?? first.day
  if (day === undefined) return { ...first, year }
  return { day, month: first.month ?? month, year }
}

/** `YYYY[-MM[-DD]]` of pieces that have a year; null without one. */
export function wireOfPieces({ year, month, day }: TypedPieces): string | null {
  if (year === undefined) return null
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-')
}
