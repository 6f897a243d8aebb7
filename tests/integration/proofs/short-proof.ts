import { join } from 'node:path'
import { expect } from 'vitest'
import type { Proof } from '../../proofs/support/proof.ts'
import { failuresOf, lineOf, runProof } from '../../proofs/support/run-proof.ts'
import type { ArmTally } from '../../proofs/support/tally.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A few trials of each arm, by the same code as the full proof; a failure names the seed that plays it again. */
export async function shortProof(
  proof: Proof,
  count: number,
  arm?: string,
): Promise<Record<string, ArmTally>> {
  const tally = join(temporaryFolder(), `${proof.name}.json`)
  const result = await runProof(proof, { tally, count, arm })
  process.stdout.write(
    `${Object.entries(result.arms)
      .map(([name, counts]) => `${proof.name}: ${lineOf(name, counts)}\n`)
      .join('')}`,
  )
  expect(failuresOf(result)).toEqual([])
  return result.arms
}
