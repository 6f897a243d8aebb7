import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../shared/app-error.ts'
import { parsePartialDate, partialDate, printPartialDate } from '../../../shared/dates/partial-date.ts'

const certain = fc.boolean()
const text = fc
  .tuple(
    fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([date, length]) => date.toISOString().slice(0, length))

describe('parsePartialDate', () => {
  test.each([
    ['25/9/2020', '2020-09-25', true],
    ['25-09-2020', '2020-09-25', true],
    ['25.9.2020', '2020-09-25', true],
    ['05/02/2020', '2020-02-05', true],
    ['9/2020', '2020-09', true],
    ['09-2020', '2020-09', true],
    ['2020', '2020', true],
    ['2020-09-25', '2020-09-25', true],
    ['2020-09', '2020-09', true],
    ['  25/9/2020\u00a0', '2020-09-25', true],
    ['[1985]', '1985', false],
    ['[3/1985]', '1985-03', false],
    ['[15/03/1985]', '1985-03-15', false],
    ['[1985-03-15]', '1985-03-15', false],
    [' [ 1985 ] ', '1985', false],
    ['29/2/2020', '2020-02-29', true],
  ])('%s', (typed, wire, isCertain) => {
    expect(parsePartialDate(typed)).toEqual(partialDate(wire, isCertain))
  })
  test.each([
    '',
    '[]',
    '31/2/2020',
    '29/2/2021',
    '0/1/2020',
    '1/13/2020',
    '13/2020',
    '0/2020',
    '1899',
    '2101',
    '31/12/1899',
    '85',
    '25/9/20',
    '25/9-2020',
    '[15/3]1985',
    '[1985',
    '1985]',
    '[[1985]]',
    '2020-2025',
    '2020-9',
    '2020/09/25',
    '45-NQ/ĐU',
    'năm 2020',
    '25 9 2020',
    '125/9/2020',
    '٢٠٢٠',
  ])('%j is none', (typed) => {
    expect(parsePartialDate(typed)).toBeNull()
  })
  test('any text is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        parsePartialDate(typed)
      }),
    )
  })
})

describe('partialDate', () => {
  test('spans from the first to the last day it may be', () => {
    expect(partialDate('2020')).toEqual({
      text: '2020',
      earliest: '2020-01-01',
      latest: '2020-12-31',
      certain: true,
    })
    expect(partialDate('2020-02', false)).toEqual({
      text: '2020-02',
      earliest: '2020-02-01',
      latest: '2020-02-29',
      certain: false,
    })
    expect(partialDate('2020-09-25')).toMatchObject({ earliest: '2020-09-25', latest: '2020-09-25' })
  })
  test.each([
    '',
    '2020-9',
    '2020-02-30',
    '2020-13',
    '1899',
    '2101-01',
    '25/9/2020',
    ' 2020',
    '2020-09-25T00:00',
  ])('%j is refused, with what stood there', (bad) => {
    const refused = expect.objectContaining({
      code: 'invalid-input',
      details: expect.objectContaining({ field: 'ngày tháng', value: bad }),
    })
    expect(() => partialDate(bad)).toThrow(AppError)
    expect(() => partialDate(bad)).toThrow(refused)
  })
})

describe('printPartialDate', () => {
  test.each([
    ['2020-09-25', true, '25/9/2020'],
    ['2020-02-05', true, '05/02/2020'],
    ['2020-01-31', true, '31/01/2020'],
    ['2020-03-09', true, '09/3/2020'],
    ['2020-10-10', true, '10/10/2020'],
    ['2020-02', true, '02/2020'],
    ['2020-09', true, '9/2020'],
    ['2020', true, '2020'],
    ['1985', false, '[1985]'],
    ['1985-03-15', false, '[15/3/1985]'],
  ])('%s, certain %s → %s', (wire, isCertain, printed) => {
    expect(printPartialDate(partialDate(wire, isCertain))).toBe(printed)
  })
  test('what is printed reads back as the same date', () => {
    fc.assert(
      fc.property(text, certain, (wire, isCertain) => {
        const date = partialDate(wire, isCertain)
        expect(parsePartialDate(printPartialDate(date))).toEqual(date)
        expect(date.earliest <= date.latest).toBe(true)
        expect(date.earliest.startsWith(wire) && date.latest.startsWith(wire)).toBe(true)
      }),
    )
  })
})
