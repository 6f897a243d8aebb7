import { expect, test } from 'vitest'
import { damageProof } from '../../proofs/damage.ts'
import { shortProof } from './short-proof.ts'

test('each damage is found and named, and nothing sound is', async () => {
  const arms = await shortProof(damageProof, 8)
  expect(arms['clean']?.figures).toEqual({ found: 0, 'clean re-checks': 320 })
  expect(arms['flipped byte']?.figures['found']).toBe(8)
  expect(arms['swapped']?.figures['found']).toBe(16)
  expect(arms['catalogue pages']?.trials).toBe(8)
})
