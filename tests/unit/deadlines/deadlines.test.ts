import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addTime, daysBetween } from '../../../electron/domain/deadlines/add-time.ts'
import {
  deadlinesOfCongress,
  latestExtension,
} from '../../../electron/domain/deadlines/deadlines-of-congress.ts'
import { loadRules } from '../../../electron/storage/rules/load-rules.ts'
import { isDay } from '../../../shared/dates/day.ts'
import { printPartialDate } from '../../../shared/dates/partial-date.ts'
import { type CongressTimes, noTimes } from '../../../shared/model/deadline.ts'
import { CongressId } from '../../../shared/model/ids.ts'

const rules = loadRules(join(import.meta.dirname, '../../../resources/rules'))
const of = (closedOn: string, times: Partial<CongressTimes> = {}, today = '2026-11-23') =>
  new Map(
    deadlinesOfCongress(
      {
        id: CongressId.parse(1),
        title: 'Đại hội',
        closedOn,
        times: { ...noTimes, ...times },
        waitingFor: [{ compilingBody: 'Văn phòng', lines: 2 }],
      },
      rules,
      today,
    ).map((deadline) => [deadline.code, deadline]),
  )
const due = (closedOn: string, code: 'D1' | 'D2' | 'D3' | 'D4' | 'D5', times: Partial<CongressTimes> = {}) =>
  of(closedOn, times).get(code)?.due ?? null

describe('the edges of the laws', () => {
  test.each([
    // Work ended on the last day of the old law: one year to the day. On the first of the new: to the end of next year.
    ['2025-06-30', '2026-06-30', '30/2020/NĐ-CP'],
    ['2025-07-01', '2026-12-31', '33/2024/QH15'],
    ['2020-05-21', '2021-05-21', '30/2020/NĐ-CP'],
    // A leap day has its year end on the last day of February.
    ['2024-02-29', '2025-02-28', '30/2020/NĐ-CP'],
    ['2025-12-31', '2026-12-31', '33/2024/QH15'],
    ['2026-01-01', '2027-12-31', '33/2024/QH15'],
  ])('work ended %s: to the current archive by %s (%s)', (closed, expected, law) => {
    const deadline = of(closed).get('D2')
    expect(deadline?.due).toBe(expected)
    expect(deadline?.source.number).toBe(law)
    expect(deadline?.computation).toContain(printPartialDate({ text: expected, certain: true }))
  })

  test('the historical archive: ten years by the old law, five from the hand-over by the new one', () => {
    expect(due('2020-05-21', 'D4')).toBe('2030-12-31')
    expect(due('2020-05-21', 'D4', { handedOverOn: '2021-03-01' })).toBe('2030-12-31')
    expect(due('2020-05-21', 'D4', { handedOverOn: '2025-07-01' })).toBe('2030-12-31')
    expect(due('2025-08-10', 'D4', { handedOverOn: '2026-03-01' })).toBe('2031-12-31')
    // By the new law it cannot be counted before the hand-over, and says so.
    const open = of('2025-08-10').get('D4')
    expect(open?.due).toBeNull()
    expect(open?.computation).toMatch(/chưa nộp/)
  })

  test('the work may end after the congress', () => {
    expect(due('2025-06-20', 'D2', { workEndedOn: '2025-07-15' })).toBe('2026-12-31')
  })
})

test('three months are a suggestion and never late; the date of the local letter is', () => {
  const suggested = of('2020-05-21').get('D1')
  expect(suggested).toMatchObject({ due: '2020-08-21', nearness: 'suggested', mark: '?' })
  const local = of('2025-08-01', { localDue: '2025-09-08', localSource: '17-CV/ĐU' }).get('D1')
  expect(local).toMatchObject({ due: '2025-09-08', nearness: 'overdue', source: { number: '17-CV/ĐU' } })
})

test.each([
  ['2026-11-30', 'overdue'],
  ['2026-12-24', 'week'],
  ['2026-12-31', 'week'],
  ['2026-12-01', 'month'],
  ['2026-11-30', 'later'],
] as const)('nearness on the way to 31/12/2026', (today, expected) => {
  const nearness = of('2025-08-10', {}, expected === 'overdue' ? '2027-01-01' : today).get('D2')?.nearness
  expect(nearness).toBe(expected)
})

test('what was handed over is done, whoever was waited for', () => {
  const done = of('2020-05-21', { handedOverOn: '2021-05-01' })
  expect(done.get('D1')).toMatchObject({ nearness: 'done', waitingFor: [] })
  expect(done.get('D2')).toMatchObject({ nearness: 'done', waitingFor: [] })
  expect(of('2020-05-21').get('D2')).toMatchObject({ nearness: 'overdue', waitingFor: [{ lines: 2 }] })
})

test('with leave the extension takes the place of the legal maximum, at most two years on', () => {
  const extended = of('2020-05-21', { extendedTo: '2027-01-31', extensionSource: '05-CV/TU' })
  expect(extended.get('D2')?.nearness).toBe('done')
  expect(extended.get('D3')).toMatchObject({ due: '2027-01-31', nearness: 'later' })
  expect(latestExtension('2020-05-21', rules)).toBe('2023-05-21')
  expect(latestExtension('2025-07-01', rules)).toBe('2028-12-31')
})

test('ballots: six months, shown as common knowledge', () => {
  expect(of('2020-08-31').get('D5')).toMatchObject({ due: '2021-02-28', mark: 'K' })
})

test('years and months added are days of the calendar, in order, and never skip a month', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const time = fc.record({ years: fc.nat(80), months: fc.nat(30) })
  fc.assert(
    fc.property(day, time, (from, added) => {
      const to = addTime(from, added)
      expect(isDay(to)).toBe(true)
      expect(daysBetween(from, to)).toBeGreaterThanOrEqual(0)
      const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
      expect(months(to) - months(from)).toBe(added.years * 12 + added.months)
      expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)))
    }),
  )
})
