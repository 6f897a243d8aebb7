import { expect, test } from 'vitest'
import { roundTrip } from '../../proofs/round-trip.ts'
import { shortProof } from './short-proof.ts'

test('what is restored is what was backed up, from every version', async () => {
  const arms = await shortProof(roundTrip(300), 1)
  expect(arms['current version']?.figures['rows']).toBeGreaterThan(600)
  expect(arms['version 1']?.trials).toBe(1)
})
