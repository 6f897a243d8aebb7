/** `npm run proof:<name> [-- --count n --arm name --seed n --anew]`: tries a promise of the program, adding up over runs. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { takeOsLock } from '../../electron/storage/os-lock.ts'
import { projectFolder } from '../support/hoso.ts'
import { damageProof } from './damage.ts'
import { failingCalls } from './failing-calls.ts'
import { killProof } from './kill.ts'
import { roundTrip } from './round-trip.ts'
import { soak } from './soak.ts'
import type { Proof } from './support/proof.ts'
import { failuresOf, machine, runProof } from './support/run-proof.ts'
import { tamperingProof } from './tampering.ts'
import { writersProof } from './writers.ts'

const proofs: readonly Proof[] = [
  roundTrip(),
  soak(),
  killProof,
  failingCalls(),
  tamperingProof,
  writersProof,
  damageProof,
]

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    /** Trials of each arm, where fewer or more than a full proof are wanted. */
    count: { type: 'string' },
    arm: { type: 'string' },
    /** Plays one trial again. */
    seed: { type: 'string' },
    /** Forgets what former runs came to. */
    anew: { type: 'boolean' },
  },
})
const proof = proofs.find(({ name }) => name === positionals[0])
if (proof === undefined) throw new Error(`Which one? ${proofs.map(({ name }) => name).join(', ')}`)
const tally = join(projectFolder, 'proofs', `${proof.name}.json`)
mkdirSync(join(projectFolder, 'proofs'), { recursive: true })
// Two at once would write over what the other has added.
const lock = takeOsLock(join(projectFolder, 'proofs', `${proof.name}.lock`))
if (lock === null) throw new Error(`${proof.name} is being run already`)
if (values.anew === true) rmSync(tally, { force: true })

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))
const asNumber = (text: string | undefined) => (text === undefined ? undefined : Number(text))
console.log(`${proof.name}: ${proof.claim}\n${machine()}`)
const result = await runProof(proof, {
  tally,
  count: asNumber(values.count),
  arm: values.arm,
  seed: asNumber(values.seed),
  say: (line) => console.log(line),
})
const { runs } = result
console.log(`${runs.count} runs from ${runs.first} to ${runs.last}, ${runs.seconds} s in all`)
for (const failure of failuresOf(result)) console.log(`FAILED ${failure}`)
if (failuresOf(result).length > 0) process.exitCode = 1
lock.release()
