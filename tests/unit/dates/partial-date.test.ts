import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../shared/app-error.ts'
import { compareDates, partialDate, printPartialDate } from '../../../shared/dates/partial-date.ts'
import { readTypedDate } from '../../../shared/dates/read-typed-date.ts'
import { dates, singles } from './dates.ts'

describe('partialDate', () => {
  test.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2020-09-25', '2020-09-25', '2020-09-25'],
    ['1978~', '1978-01-01', '1978-12-31'],
    ['1978-02~', '1978-02-01', '1978-02-28'],
    ['2015/2017', '2015-01-01', '2017-12-31'],
    ['2020-05-20/2020-05-22', '2020-05-20', '2020-05-22'],
    ['2015/2017-09', '2015-01-01', '2017-09-30'],
    ['2019-12-31/2020', '2019-12-31', '2020-12-31'],
  ])('%s spans from %s to %s', (text, earliest, latest) => {
    expect(partialDate(text)).toEqual({ text, earliest, latest, certain: true })
    expect(partialDate(text, false).certain).toBe(false)
  })

  test.each([
    '',
    '2020-9',
    '2020-02-30',
    '2020-13',
    '1799',
    '2101-01',
    '25/9/2020',
    ' 2020',
    '2020-09-25T00:00',
    '2020~~',
    '~2020',
    '2015/2017~',
    '2015/2016/2017',
    '2017/2015',
    '2015/2015',
    '2015/2015-06',
    '2015/2101',
    '2020-02-30/2020-03-01',
    '2020-02-01/2020-02-30',
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
    ['1978~', true, 'khoảng 1978'],
    ['1978-09~', false, '[khoảng 9/1978]'],
    ['2015/2017', true, '2015-2017'],
    ['2015/2017', false, '[2015-2017]'],
    ['2020-05-20/2020-05-22', true, '20-22/5/2020'],
    ['2020-05-20/2020-06-22', true, '20/5-22/6/2020'],
    ['2020-05-20/2021-05-22', true, '20/5/2020-22/5/2021'],
    ['2020-01-05/2020-02-07', true, '05/01-07/02/2020'],
    ['2020-05/2020-09', true, '5-9/2020'],
    ['2020-05/2021-09', true, '5/2020-9/2021'],
    ['2015/2017-09', true, '2015 - 9/2017'],
    ['2015-09/2017', true, '9/2015 - 2017'],
    ['2020-05-20/2020-06', true, '20/5/2020 - 6/2020'],
  ])('%s, certain %s → %s', (wire, isCertain, printed) => {
    expect(printPartialDate(partialDate(wire, isCertain))).toBe(printed)
  })

  test('what is printed reads back as the same date, also without marks, decomposed or in capitals', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const printed = printPartialDate(date)
        for (const typed of [
          printed,
          // The one wire form that people may mean otherwise.
          ...(/^\d{4}-\d{2}\/\d{4}$/.test(date.text) ? [] : [date.certain ? date.text : `[${date.text}]`]),
          printed.normalize('NFD'),
          printed.toUpperCase(),
          ` ${printed.replace('khoảng', 'khoang')}. `,
          printed.replace(/ ?- ?/, ' – '),
          printed.replace(/ ?- ?/, ' đến '),
        ]) {
          expect(readTypedDate(typed), typed).toEqual({ date })
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('different dates are printed differently', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        fc.pre(a.text !== b.text || a.certain !== b.certain)
        expect(printPartialDate(a)).not.toBe(printPartialDate(b))
      }),
    )
  })
})

describe('the days of a date', () => {
  test('go from the first of its beginning to the last of its end', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const [from = '', until = from] = date.text.replace('~', '').split('/')
        expect(date.earliest).toBe(partialDate(from).earliest)
        expect(date.latest).toBe(partialDate(until).latest)
        expect(date.earliest <= date.latest).toBe(true)
      }),
    )
  })

  test('of a single date begin with it', () => {
    fc.assert(
      fc.property(singles, (single) => {
        const { earliest, latest } = partialDate(single)
        expect([earliest, latest].map((day) => day.slice(0, single.length))).toEqual([single, single])
      }),
    )
  })
})

describe('compareDates', () => {
  const known = fc.option(dates, { freq: 6 })
  const sign = (a: Parameters<typeof compareDates>[0], b: typeof a) => Math.sign(compareDates(a, b))

  test('is a total order of the days', () => {
    fc.assert(
      fc.property(known, known, known, (a, b, c) => {
        expect(sign(a, b)).toBe(0 - sign(b, a))
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0)
        const sameDays = a?.earliest === b?.earliest && a?.latest === b?.latest
        expect(sign(a, b) === 0).toBe(sameDays)
      }),
    )
  })

  test('goes by the first day, then the last; what has no date comes last', () => {
    const order: (string | null)[] = ['2015-01-01', '2015-01', '2015', '2015/2017', '2015-02', '2016', null]
    const days = order.toReversed().map((text) => (text === null ? null : partialDate(text)))
    expect(days.sort(compareDates).map((date) => date?.text ?? null)).toEqual(order)
  })
})
