import type { RuleChoices } from '../../../shared/contract/rules.ts'
import { parseClockTime } from '../../../shared/dates/clock-time.ts'
import { readTypedDate } from '../../../shared/dates/read-typed-date.ts'
import { DocumentFields } from '../../../shared/model/document.ts'
import { type DocumentColumn, documentColumn } from '../../../shared/model/document-columns.ts'
import { emptyMedia, emptyMeeting } from '../../../shared/model/empty-records.ts'
import { dateProblemReason } from '../../../shared/text/date-problems.ts'
import { splitNumberAndSymbol } from '../../../shared/vietnamese/document-number.ts'
import { fold } from '../../../shared/vietnamese/fold.ts'

/** What typing into a cell gives: the fields as they are then, or why not. */
export type ReadCell = { readonly fields: DocumentFields } | { readonly problem: string }

export interface ReadingCell {
  readonly choices: RuleChoices
  /** The year of a date typed without one. */
  readonly defaultYear: number | null
}

type Value = { readonly value: unknown } | { readonly problem: string }

function readChoice(column: DocumentColumn, typed: string, choices: RuleChoices): Value {
  const options = column.options?.(choices) ?? []
  if (typed === '') {
    return column.id === 'secrecy' || column.id === 'recordForm'
      ? { problem: `không được để trống; chọn ${options.map(({ label }) => label).join(', ')}` }
      : { value: null }
  }
  const wanted = fold(typed)
  const exact = options.find(({ id, label }) => id === typed || fold(label) === wanted)
  const beginning = options.filter(({ label }) => fold(label).startsWith(wanted))
  const found = exact ?? (beginning.length === 1 ? beginning[0] : undefined)
  if (found) return { value: found.id }
  const offered = (beginning.length > 0 ? beginning : options).slice(0, 8).map(({ label }) => label)
  return {
    problem:
      beginning.length > 0
        ? `“${typed}” có thể là ${offered.join(' hoặc ')}; gõ rõ hơn`
        : `“${typed}” không có trong danh sách, ví dụ: ${offered.join(', ')}`,
  }
}

function readDate(typed: string, { defaultYear }: ReadingCell): Value {
  if (typed === '') return { value: null }
  const read = readTypedDate(typed, defaultYear)
  if ('problem' in read) return { problem: `“${typed}”: ${dateProblemReason(read)}` }
  return { value: { text: read.date.text, certain: read.date.certain } }
}

function readNumber(typed: string): Value {
  if (typed === '') return { value: null }
  const digits = typed.replace(/[.\s]/g, '')
  return /^\d{1,6}$/.test(digits)
    ? { value: Number(digits) }
    : { problem: `“${typed}” không phải là số; chỉ gõ chữ số` }
}

function readTime(typed: string): Value {
  const time = parseClockTime(typed)
  return time === null ? { problem: `“${typed}” không phải là giờ; gõ như 7h30 hoặc 07:30` } : { value: time }
}

function readValue(column: DocumentColumn, typed: string, reading: ReadingCell): Value {
  switch (column.kind) {
    case 'choice':
      return readChoice(column, typed, reading.choices)
    case 'date':
      return readDate(typed, reading)
    case 'number':
      return readNumber(typed)
    case 'time':
      return readTime(typed)
    case 'names':
      return {
        value: typed
          .split(/\s*[;\n]\s*/)
          .filter(Boolean)
          .join('; '),
      }
    case 'lines':
      return { value: typed.replace(/\r\n?/g, '\n') }
    case 'text':
      return { value: typed.replace(/\s+/g, ' ') }
  }
}

/** A number typed whole, “12a-QĐ/ĐU”, fills the symbol too; “(Không số)” is none. */
function readNumberAndSymbol(typed: string, before: DocumentFields): Partial<DocumentFields> {
  if (fold(typed).replace(/[()]/g, '').trim() === 'khong so') return { number: '', symbol: '' }
  const whole = /[-/\s]\p{L}/u.test(typed) ? splitNumberAndSymbol(typed) : null
  return whole ? { number: whole.number, symbol: whole.symbol } : { number: typed, symbol: before.symbol }
}

const isEmpty = (fields: object, empty: object): boolean =>
  Object.entries(empty).every(([name, value]) => Reflect.get(fields, name) === value)

function withValue(before: DocumentFields, column: DocumentColumn, value: unknown): unknown {
  const [group, member] = column.id.split('.')
  if (member === undefined) return { ...before, [column.id]: value }
  if (group === 'meeting') {
    const meeting = { ...(before.meeting ?? emptyMeeting), [member]: value }
    return { ...before, meeting: isEmpty(meeting, emptyMeeting) ? null : meeting }
  }
  const media = { ...(before.media ?? emptyMedia), [member]: value }
  return { ...before, media: isEmpty(media, emptyMedia) ? null : media }
}

/** Reads what was typed into one cell of a row whose fields are `before`. */
export function readCell(
  before: DocumentFields,
  columnId: string,
  typed: string,
  reading: ReadingCell,
): ReadCell {
  const column = documentColumn(columnId)
  if (column === undefined) return { problem: 'không có cột này' }
  if (!column.editable) return { problem: 'cột này do chương trình tự tính, không gõ vào được' }
  const trimmed = typed.normalize('NFC').trim()
  let wanted: unknown
  if (columnId === 'number') wanted = { ...before, ...readNumberAndSymbol(trimmed, before) }
  else {
    const read = readValue(column, trimmed, reading)
    if ('problem' in read) return read
    wanted = withValue(before, column, read.value)
  }
  const parsed = DocumentFields.safeParse(wanted)
  if (parsed.success) return { fields: parsed.data }
  return { problem: parsed.error.issues[0]?.message ?? 'giá trị không nhận được' }
}
