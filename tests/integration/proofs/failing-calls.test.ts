import { describe, expect, test } from 'vitest'
import { buildShim } from '../../proofs/failing-calls/shim.ts'
import { failingCalls } from '../../proofs/failing-calls.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { shortProof } from './short-proof.ts'

const shim = buildShim(temporaryFolder())
if ('missing' in shim) {
  process.stderr.write(`SKIPPED: tests of failing system calls, because ${shim.missing}\n`)
}

describe.skipIf('missing' in shim)('a system call fails: all or nothing, and a Vietnamese sentence', () => {
  test.each([
    ['file, ENOSPC onwards', 10],
    ['save, EIO once', 13],
    ['backup, EACCES once', 23],
    ['restore, EROFS onwards', 11],
    ['migrate, ENOSPC once', 23],
  ])('%s, every %i. call', async (arm, stride) => {
    const arms = await shortProof(failingCalls(stride), Number.POSITIVE_INFINITY, arm)
    expect(arms[arm]).toMatchObject({ finished: true })
    expect(arms[arm]?.figures['refused']).toBeGreaterThan(0)
  })
})
