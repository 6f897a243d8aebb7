import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestWait, secondsLeft, waitAfter } from '../../../electron/domain/access/sign-in-delay.ts'

describe('the wait after failures', () => {
  test('is none for a slip of the finger, then doubles', () => {
    expect([0, 1, 2, 3, 4, 5].map(waitAfter)).toEqual([0, 0, 0, 5, 10, 20])
  })

  test('never gets shorter with another failure, and never longer than the longest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (failures) => {
        expect(waitAfter(failures + 1)).toBeGreaterThanOrEqual(waitAfter(failures))
        expect(waitAfter(failures)).toBeLessThanOrEqual(longestWait)
      }),
    )
  })

  test('is over in time whatever the clock was set to', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (until, now) => {
          const left = secondsLeft(until.toISOString(), now)
          expect(left).toBeGreaterThanOrEqual(0)
          expect(left).toBeLessThanOrEqual(longestWait)
          expect(left > 0).toBe(until > now)
        },
      ),
    )
  })

  test('of nobody is none', () => expect(secondsLeft('', new Date())).toBe(0))
})
