import { expect, test } from 'vitest'
import { killProof } from '../../proofs/kill.ts'
import { shortProof } from './short-proof.ts'

test('killed at random moments, nothing acknowledged is lost and nothing mixed', async () => {
  const arms = await shortProof(killProof, 2)
  expect(Object.values(arms).map(({ trials }) => trials)).toEqual([2, 2, 2, 2, 2])
})
