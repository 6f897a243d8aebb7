import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCell } from '../../../electron/domain/documents/read-cell.ts'
import { choicesOf } from '../../../electron/domain/rules/choices.ts'
import { loadRules } from '../../../electron/storage/rules/load-rules.ts'
import { copyKinds, recordForms, secrecyLevels } from '../../../shared/model/closed-lists.ts'
import type { Document, DocumentFields } from '../../../shared/model/document.ts'
import { documentColumns } from '../../../shared/model/document-columns.ts'
import { emptyDocument } from '../../../shared/model/empty-records.ts'
import { dates } from '../dates/dates.ts'
import { paper } from '../renderer/samples.ts'

const rules = loadRules(join(import.meta.dirname, '../../../resources/rules'))
const reading = { choices: choicesOf(rules), defaultYear: 2020 }

const read = (column: string, typed: string, before = emptyDocument): DocumentFields | string => {
  const cell = readCell(before, column, typed, reading)
  return 'fields' in cell ? cell.fields : cell.problem
}

describe('a cell', () => {
  test.each([
    ['kind', 'nghi quyet', { kind: 'nghi-quyet' }],
    ['kind', 'NGHỊ QUYẾT', { kind: 'nghi-quyet' }],
    ['kind', 'bien', { kind: 'bien-ban' }],
    ['kind', '', { kind: null }],
    ['number', '12a-QĐ/ĐU', { number: '12a', symbol: 'QĐ/ĐU' }],
    ['number', 'Số: 05-NQ/ĐU', { number: '05', symbol: 'NQ/ĐU' }],
    ['number', '(Không số)', { number: '', symbol: '' }],
    ['number', '07', { number: '07' }],
    ['date', '25/9', { date: { text: '2020-09-25', certain: true } }],
    ['date', '[1985]', { date: { text: '1985', certain: false } }],
    ['copy', 'ban chinh', { copy: 'ban-chinh' }],
    ['pages', '1.234', { pages: 1234 }],
    ['title', '  hai   khoảng  trắng ', { title: 'hai khoảng trắng' }],
    ['handwriting', 'dòng một\r\ndòng hai', { handwriting: 'dòng một\ndòng hai' }],
  ])('%s: “%s”', (column, typed, expected) => {
    expect(read(column, typed)).toMatchObject(expected)
  })

  test.each([
    ['meeting.startedAt', '7h30', '07:30'],
    ['meeting.startedAt', '14 giờ', '14:00'],
    ['meeting.endedAt', '17:05', '17:05'],
    ['meeting.chair', 'Hoàng Văn Đức;Lý Thị Mai ;', 'Hoàng Văn Đức; Lý Thị Mai'],
    ['meeting.present', '185', 185],
  ])('%s: “%s”', (column, typed, expected) => {
    const fields = read(column, typed)
    expect(fields).toMatchObject({ meeting: { [column.slice('meeting.'.length)]: expected } })
  })

  test('emptied of its last word leaves no empty meeting behind', () => {
    const minutes = read('meeting.place', 'Hội trường')
    expect(read('meeting.place', '', minutes as DocumentFields)).toMatchObject({ meeting: null })
  })

  test.each([
    ['kind', 'quy', 'gõ rõ hơn'],
    ['kind', 'thư tình', 'không có trong danh sách'],
    ['date', '31/2/2020', ''],
    ['pages', 'hai', 'không phải là số'],
    ['meeting.startedAt', '25h', 'không phải là giờ'],
    ['secrecy', '', 'không được để trống'],
    ['pageRange', '1-2', 'tự tính'],
    ['not-there', 'x', 'không có cột này'],
    ['keywords', 'x'.repeat(101), ''],
  ])('%s: “%s” is refused in words', (column, typed, words) => {
    const problem = read(column, typed)
    expect(problem).toBeTypeOf('string')
    expect(problem).toContain(words)
  })
})

describe('what a table shows', () => {
  const words = (max: number) =>
    fc
      .array(fc.constantFrom('Đảng', 'uỷ', 'xã', 'hoà', '12', 'a-b', '“kép”'), { maxLength: 4 })
      .map((parts) => parts.join(' ').slice(0, max).trim())
  const date = fc.option(dates.map(({ text, certain }) => ({ text, certain })))
  const names = fc
    .uniqueArray(fc.constantFrom('Hoàng Văn Đức', 'Lý Thị Mai', 'Ma Seo Dìn'), { maxLength: 3 })
    .map((list) => list.join('; '))
  const count = fc.option(fc.nat(9_999))
  const pages = fc.option(fc.integer({ min: 1, max: 9_999 }))
  const meeting = fc.record({
    kind: fc.constantFrom(null, ...rules.meetingKinds.entries.map(({ id }) => id)),
    heldOn: date,
    number: words(11),
    period: words(20),
    startedAt: fc.constantFrom('', '07:30', '23:59'),
    endedAt: fc.constantFrom('', '00:00'),
    place: words(200),
    chair: names,
    secretary: names,
    summoned: count,
    present: count,
    absent: words(2000),
    agenda: fc.constantFrom('', 'một\nhai\nba'),
  })
  const media = fc.record({
    archiveNumber: words(50),
    event: words(500),
    maker: words(200),
    place: words(200),
    carrier: words(100),
    extent: words(100),
  })
  const fields: fc.Arbitrary<DocumentFields> = fc.record({
    kind: fc.constantFrom(null, ...rules.documentKinds.entries.map(({ id }) => id)),
    number: fc.constantFrom('', '01', '12a', '145'),
    symbol: fc.constantFrom('', 'NQ/ĐU', 'QĐ/ĐU'),
    date,
    body: words(200),
    title: words(500),
    signer: words(200),
    secrecy: fc.constantFrom(...secrecyLevels.ids),
    copy: fc.constantFrom(null, ...copyKinds.ids),
    pages,
    pageFrom: pages,
    pageTo: pages,
    recordForm: fc.constantFrom(...recordForms.ids),
    languages: words(100),
    handwriting: fc.constantFrom('', 'bên lề\ntrang 2'),
    condition: words(50),
    keywords: words(100),
    usageRegime: words(20),
    informationSymbol: words(30),
    reliability: words(30),
    topic: words(500),
    originalPlace: words(200),
    lapsedOn: date,
    note: words(500),
    meeting: fc.option(meeting),
    media: fc.option(media),
  })

  test('typed back gives the same document', () => {
    fc.assert(
      fc.property(fields, (wanted) => {
        const shown: Document = paper(1, wanted)
        let back: DocumentFields = emptyDocument
        for (const column of documentColumns.filter(({ editable }) => editable)) {
          const cell = readCell(back, column.id, column.text(shown, reading.choices), reading)
          expect(cell).toHaveProperty('fields')
          if ('fields' in cell) back = cell.fields
        }
        const isEmpty = (part: object | null) =>
          part === null || Object.values(part).every((value) => value === null || value === '')
        expect(back).toEqual({
          ...wanted,
          // A meeting of which nothing is known is no meeting.
          meeting: isEmpty(wanted.meeting) ? null : wanted.meeting,
          media: isEmpty(wanted.media) ? null : wanted.media,
        })
      }),
    )
  })
})
