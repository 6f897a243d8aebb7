import { expect, test } from 'vitest'
import { writersProof } from '../../proofs/writers.ts'
import { shortProof } from './short-proof.ts'

test('of two programs never more than one writes', async () => {
  const arms = await shortProof(writersProof, 3)
  expect(arms['both at once']?.figures['one writer']).toBeGreaterThan(0)
})
