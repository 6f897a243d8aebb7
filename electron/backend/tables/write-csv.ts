/** So that Excel knows the letters; without it they come out as other ones. */
const byteOrderMark = '\uFEFF'

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A table as .csv (RFC 4180, UTF-8), a cell with commas, quotes or line breaks in quotes. */
export const csvOf = (head: readonly string[], rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(byteOrderMark + [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join(''), 'utf8')
