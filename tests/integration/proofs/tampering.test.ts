import { expect, test } from 'vitest'
import { tamperingProof } from '../../proofs/tampering.ts'
import { shortProof } from './short-proof.ts'

test('every tampering with the log is found', async () => {
  const arms = await shortProof(tamperingProof, 12)
  expect(arms['edit']?.figures).toEqual({ 'found without the head': 12 })
  expect(arms['cut the tail']?.figures).toEqual({ 'found without the head': 0 })
})
