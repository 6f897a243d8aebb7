import { expect, test } from 'vitest'
import { killProof } from '../../proofs/kill.ts'
import { shortProof } from './short-proof.ts'

test('killed at random moments, nothing acknowledged is lost and nothing mixed', async () => {
  const arms = await shortProof(killProof, 1)
  expect(Object.values(arms).map(({ figures }) => figures['interrupted'])).toEqual([1, 1, 1, 1, 1])
})
