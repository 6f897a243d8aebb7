/** Day, month and year of a single date in wire form, as papers print each of them. */
function printedParts(text: string): { day?: string; month?: string; year: string } {
  const [year = '', month, day] = text.split('-')
  const shortMonth = month !== undefined && Number(month) > 2 ? String(Number(month)) : month
  return {
    year,
    ...(shortMonth === undefined ? {} : { month: shortMonth }),
    ...(day === undefined ? {} : { day }),
  }
}

const joined = (...parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join('/')

/** A single date `YYYY[-MM[-DD]]` as papers print it (05/02/2020, 9/2020). */
export function printSingle(text: string): string {
  const { day, month, year } = printedParts(text)
  return joined(day, month, year)
}

/** From – to; what both ends share is named once, at the end, where both are as exact (20-22/5/2020, 5-9/2020). */
export function printRange(first: string, last: string): string {
  const from = printedParts(first)
  const until = printedParts(last)
  // With spaces: 2015-10/2017 would also be the wire form of October 2015 to 2017.
  if (first.length !== last.length) return `${printSingle(first)} - ${printSingle(last)}`
  if (from.year !== until.year) return `${printSingle(first)}-${printSingle(last)}`
  const sharesMonth = from.day !== undefined && from.month === until.month
  return `${sharesMonth ? from.day : joined(from.day, from.month)}-${printSingle(last)}`
}
