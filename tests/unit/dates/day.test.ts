import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDays, daysInMonth, isDay } from '../../../shared/dates/day.ts'

const instant = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(9999, 11, 31) })

describe('days', () => {
  test('the last day of every month agrees with the platform calendar', () => {
    for (let year = 1800; year <= 2400; year++) {
      for (let month = 1; month <= 12; month++) {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate())
      }
    }
  })
  test('every day of the platform calendar is one', () => {
    fc.assert(fc.property(instant, (time) => isDay(new Date(time).toISOString().slice(0, 10))))
  })
  test.each([
    '',
    '2020',
    '2020-02-30',
    '2021-02-29',
    '1900-02-29',
    '2020-13-01',
    '2020-00-01',
    '2020-01-00',
    '0000-01-01',
    '2020-1-1',
    ' 2020-01-01',
    '2020-01-01\n',
    '２０２０-01-01',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false)
  })
  test('29 February of leap years is one', () => {
    expect(['2020-02-29', '2000-02-29'].every(isDay)).toBe(true)
  })
  test('days compare by time', () => {
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const [first, second] = [a, b].map((time) => new Date(time).toISOString().slice(0, 10))
        const byTime = Math.sign(Date.parse(first ?? '') - Date.parse(second ?? ''))
        expect(Math.sign(compareDays(first ?? '', second ?? ''))).toBe(byTime)
      }),
    )
  })
})
