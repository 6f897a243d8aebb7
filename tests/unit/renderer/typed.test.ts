import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typedPart, withName } from '../../../renderer/ui/fields/offered-names.ts'
import { typedNumber } from '../../../renderer/ui/fields/typed-number.ts'
import { parseClockTime, printClockTime } from '../../../shared/dates/clock-time.ts'

test('hours as people write them', () => {
  expect(['7h30', '7:30', '07 giờ 30', '14h', '7.05', ' '].map(parseClockTime)).toEqual([
    '07:30',
    '07:30',
    '07:30',
    '14:00',
    '07:05',
    '',
  ])
  expect(['24h', '7h60', 'x', '730'].map(parseClockTime)).toEqual([null, null, null, null])
})

test('an hour printed reads as the same hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
      expect(parseClockTime(printClockTime(time))).toBe(time)
    }),
  )
  expect(printClockTime('')).toBe('')
})

test('of several names the last is being typed, and what is taken follows the others', () => {
  expect(typedPart('Nông Văn A; hoang t', true)).toEqual({ before: 'Nông Văn A; ', typed: 'hoang t' })
  expect(typedPart('A; B', false)).toEqual({ before: '', typed: 'A; B' })
  expect(withName('Nông Văn A;hoang', true, 'Hoàng Thị B')).toBe('Nông Văn A; Hoàng Thị B')
  expect(withName('nong', true, 'Nông Văn A')).toBe('Nông Văn A')
  expect(withName('ban chap', false, 'Ban Chấp hành')).toBe('Ban Chấp hành')
})

test('numbers with and without their dots', () => {
  expect(['1.250', ' 12 ', '', 'x', '-1'].map(typedNumber)).toEqual([1250, 12, null, 'wrong', 'wrong'])
})
