import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostUnanswered, readerPulse } from '../../../renderer/features/files/reader-pulse.ts'

/** Plays beats and answers; says after each step whether the reader counts as silent. */
function play(steps: readonly ('beat' | 'heard')[]) {
  let silent = false
  let asked = 0
  const pulse = readerPulse(
    () => {
      asked += 1
    },
    (now) => {
      silent = now
    },
  )
  const verdicts = steps.map((step) => {
    pulse[step]()
    return silent
  })
  return { verdicts, asked }
}

const answeredInTime = fc
  .array(fc.integer({ min: 0, max: mostUnanswered }))
  .map((runs) => runs.flatMap((beats) => [...Array<'beat'>(beats).fill('beat'), 'heard' as const]))

describe('the pulse of the reader', () => {
  test('a reader that answers before the next question too many is never accused', () => {
    fc.assert(
      fc.property(answeredInTime, (steps) => {
        expect(play(steps).verdicts).not.toContain(true)
      }),
    )
  })

  test('a reader without a word is accused, whatever it did before, and goes on being asked', () => {
    fc.assert(
      fc.property(answeredInTime, fc.integer({ min: mostUnanswered + 1, max: 20 }), (before, beats) => {
        const { verdicts, asked } = play([...before, ...Array<'beat'>(beats).fill('beat')])
        expect(verdicts.slice(before.length).indexOf(true)).toBe(mostUnanswered)
        expect(verdicts.at(-1)).toBe(true)
        expect(asked).toBe(before.filter((step) => step === 'beat').length + beats)
      }),
    )
  })

  test('one word clears it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('beat' as const, 'heard' as const)), (steps) => {
        expect(play([...steps, 'heard']).verdicts.at(-1)).toBe(false)
      }),
    )
  })
})
