import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slopeOf } from '../../proofs/soak/slope.ts'
import { soak } from '../../proofs/soak.ts'
import { shortProof } from './short-proof.ts'

test('a scripted user works for a while, and nothing stays open', async () => {
  const options = {
    minutes: 0.15,
    papers: 400,
    warmUp: 0.05,
    secondsBetween: 0.2,
    mostGrowth: Number.POSITIVE_INFINITY,
  }
  const arms = await shortProof(soak(options), 1)
  const [run] = Object.values(arms)
  expect(run?.figures['acts']).toBeGreaterThan(20)
  expect(run?.figures['samples']).toBeGreaterThan(3)
})

describe('the slope', () => {
  test('of a straight line is its own, for certain', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 5, max: 60 }), (rise, count) => {
        const samples = Array.from({ length: count }, (_, minute) => ({ minute, value: 900 + rise * minute }))
        const slope = slopeOf(samples)
        expect(slope.perMinute).toBeCloseTo(rise, 6)
        expect(slope.give).toBeCloseTo(0, 5)
      }),
    )
  })

  test('of a flat line with noise holds zero, and of a rising one does not', () => {
    const noise = [3, -4, 5, -2, 1, -5, 4, -3, 2, -1, 3, -4, 5, -2, 1, -5, 4, -3, 2, -1]
    const flat = slopeOf(noise.map((value, minute) => ({ minute, value })))
    expect(Math.abs(flat.perMinute)).toBeLessThan(flat.give)
    const rising = slopeOf(noise.map((value, minute) => ({ minute, value: value + 4 * minute })))
    expect(rising.perMinute - rising.give).toBeGreaterThan(0)
  })
})
