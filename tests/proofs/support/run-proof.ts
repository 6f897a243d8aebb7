import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, release, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import type { Arm, Proof } from './proof.ts'
import { type ArmTally, addFigures, armOf, readTally, saveTally, type Tally } from './tally.ts'

export interface ProofOptions {
  /** Where trials are added up over runs. */
  readonly tally: string
  /** Trials of each arm, in place of what a full proof asks. */
  readonly count?: number | undefined
  /** Only arms whose names begin so. */
  readonly arm?: string | undefined
  /** One trial with this seed and nothing else: a failure played again. It is not added up. */
  readonly seed?: number | undefined
  readonly say?: (line: string) => void
}

export const machine = (): string =>
  `Node ${process.version}, ${process.platform} ${release()}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB`

const saveEveryMs = 2_000
/** An arm that counts what it found would otherwise never end where it finds nothing. */
const mostFailures = 1_000

/** Goes on where the last run stopped, until each arm has its trials. Answers the tally of all runs. */
export async function runProof(proof: Proof, options: ProofOptions): Promise<Tally> {
  const { say = () => undefined, seed } = options
  const tally = readTally(options.tally, machine(), new Date())
  const folder = mkdtempSync(join(tmpdir(), `hoso-proof-${proof.name}-`))
  const clear = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  // Stopped by hand, a proof is one to go on with; what it had laid out goes.
  process.once('exit', clear)
  const begun = performance.now()
  const before = tally.runs.seconds
  const save = () => {
    tally.runs.seconds = Math.round(before + (performance.now() - begun) / 1_000)
    if (seed === undefined) saveTally(options.tally, tally)
  }
  try {
    const ready = await proof.begin(folder)
    try {
      for (const arm of ready.arms) {
        if (options.arm !== undefined && !arm.name.startsWith(options.arm)) continue
        const counts = armOf(tally, arm.name)
        if (seed === undefined) await goOn(arm, counts, options.count, { say, save })
        else addFigures(counts, (await arm.trial(seed)) ?? {})
        say(lineOf(arm.name, counts))
      }
    } finally {
      await ready.end?.()
    }
  } finally {
    save()
    clear()
    process.off('exit', clear)
  }
  return tally
}

async function goOn(
  arm: Arm,
  counts: ArmTally,
  count: number | undefined,
  { say, save }: { say: (line: string) => void; save: () => void },
): Promise<void> {
  const until = count ?? arm.target ?? Number.POSITIVE_INFINITY
  let saved = performance.now()
  const done = () => (arm.counted === undefined ? counts.trials : (counts.figures[arm.counted] ?? 0))
  while (done() < until && !counts.finished) {
    const seed = arm.target === null ? counts.trials + 1 : Math.floor(Math.random() * 2 ** 31)
    try {
      const figures = await arm.trial(seed)
      if (figures === null) {
        counts.finished = true
        break
      }
      addFigures(counts, figures)
    } catch (error) {
      const message = (error instanceof Error ? inspect(error) : String(error)).slice(0, 2_000)
      counts.failures.push({ seed, message })
      if (counts.failures.length >= mostFailures)
        throw new Error(`${arm.name} fails again and again: ${message}`)
      say(`failed: ${arm.name}, seed ${seed}`)
    }
    counts.trials += 1
    if (performance.now() - saved < saveEveryMs) continue
    save()
    saved = performance.now()
  }
}

/** “filing: 200 trials, 0 failed; acknowledged 3841, interrupted 187”. */
export function lineOf(name: string, { trials, failures, figures }: ArmTally): string {
  const counts = Object.entries(figures).map(([what, value]) => `${what} ${Math.round(value * 100) / 100}`)
  const said = counts.length === 0 ? '' : `; ${counts.join(', ')}`
  return `${name}: ${trials} trials, ${failures.length} failed${said}`
}

export const failuresOf = (tally: Tally): string[] =>
  Object.entries(tally.arms).flatMap(([name, { failures }]) =>
    failures.map(({ seed, message }) => `${name}, seed ${seed}: ${message}`),
  )
