import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { count, size } from '../../../renderer/text/counted.ts'
import { dateComplaint, dateInWords, printedSpan, typedDate, typedDay } from '../../../renderer/ui/dates.ts'
import { placeOfError } from '../../../renderer/ui/fields/field-errors.ts'
import { AppError } from '../../../shared/app-error.ts'

test('numbers and sizes as Vietnamese papers write them', () => {
  expect(count(12345)).toBe('12.345')
  expect([0, 1023, 1536, 5 * 1024 ** 3].map(size)).toEqual(['0 byte', '1.023 byte', '1,5 KB', '5 GB'])
})

describe('dates', () => {
  test('are said back as they were understood', () => {
    const said = (typed: string) => {
      const date = typedDate(typed)
      return date === null || date === 'wrong' ? date : dateInWords(date)
    }
    expect(said('25/9/2020')).toBe('ngày 25 tháng 9 năm 2020')
    expect(said('9/2020')).toBe('tháng 9 năm 2020, chưa rõ ngày')
    expect(said('2020')).toBe('năm 2020, chưa rõ ngày tháng')
    expect(said('[1985]')).toContain('chưa chắc chắn')
    expect(said('khoảng 1978')).toBe('khoảng năm 1978')
    expect(said('20-22/5/2020')).toBe('từ ngày 20 tháng 5 năm 2020 đến ngày 22 tháng 5 năm 2020')
    expect(said('[5-9/2020]')).toMatch(/^từ tháng 5 năm 2020 đến tháng 9 năm 2020 \(chưa chắc chắn/)
    expect(said(' ')).toBeNull()
    expect(said('30/2/2020')).toBe('wrong')
  })

  test('are refused by name', () => {
    expect(dateComplaint('31/2/2020')).toBe('Không có ngày 31/02/2020 trong lịch.')
    expect(dateComplaint('2017-2015')).toBe('Mốc đầu (2017) phải trước mốc cuối (2015).')
    expect([dateComplaint(''), dateComplaint('2015-2017')]).toEqual([null, null])
  })

  test('a whole day is a certain one', () => {
    expect(typedDay('1/2/2020')).toBe('2020-02-01')
    expect(['2020', '[1/2/2020]', 'khoảng 1/2/2020', '2015-2017', 'x'].map(typedDay)).toEqual(
      Array(5).fill(null),
    )
  })

  test('a span says one day once', () => {
    const day = { text: '2020-05-20', certain: true }
    expect(printedSpan(day, day)).toBe('20/5/2020')
    expect(printedSpan(day, null)).toBe('20/5/2020')
    expect(printedSpan(null, null)).toBe('')
    expect(printedSpan(day, { text: '2021', certain: false })).toBe('20/5/2020 – [2021]')
  })

  test('typing never throws', () => {
    fc.assert(fc.property(fc.string(), (typed) => void [typedDate(typed), typedDay(typed)]))
  })
})

describe('where a failure belongs', () => {
  const fields = ['code', 'number', 'secrecy'] as const
  test('beside the field that it names', () => {
    const error = new AppError('invalid-input', { field: 'fields.number', value: 'x', reason: 'y' })
    expect(placeOfError(error, fields).field).toBe('number')
    expect(placeOfError(new AppError('fonds-code-taken', { code: '01', name: 'A' }), fields).field).toBe(
      'code',
    )
    expect(placeOfError(new AppError('secret-with-files'), fields).field).toBe('secrecy')
  })

  test('under the form otherwise, always with a sentence', () => {
    expect(placeOfError(new AppError('locked'), fields)).toMatchObject({ field: null })
    expect(placeOfError(new Error('x'), fields).sentence).toContain('x')
  })
})
