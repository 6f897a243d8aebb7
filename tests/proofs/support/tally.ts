import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Figures } from './proof.ts'

const Failure = z.object({ seed: z.number(), message: z.string() })
const ArmTally = z.object({
  trials: z.number(),
  /** The arm has tried all there is. */
  finished: z.boolean(),
  figures: z.record(z.string(), z.number()),
  failures: z.array(Failure),
})
const Runs = z.object({ first: z.string(), last: z.string(), count: z.number(), seconds: z.number() })
const Tally = z.object({ machine: z.string(), runs: Runs, arms: z.record(z.string(), ArmTally) })

export type ArmTally = z.infer<typeof ArmTally>
/** What all runs of a proof together have come to. */
export type Tally = z.infer<typeof Tally>

export function readTally(path: string, machine: string, now: Date): Tally {
  const at = now.toISOString()
  const there = existsSync(path) ? Tally.parse(JSON.parse(readFileSync(path, 'utf8'))) : null
  if (there === null) return { machine, runs: { first: at, last: at, count: 1, seconds: 0 }, arms: {} }
  const { runs } = there
  return { ...there, machine, runs: { ...runs, last: at, count: runs.count + 1 } }
}

export function armOf(tally: Tally, name: string): ArmTally {
  const arm = tally.arms[name] ?? { trials: 0, finished: false, figures: {}, failures: [] }
  tally.arms[name] = arm
  return arm
}

/** A proof is as likely to be stopped as anything: the file is always a whole one. */
export function saveTally(path: string, tally: Tally): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, `${JSON.stringify(tally, null, 1)}\n`)
  renameSync(`${path}.new`, path)
}

export function addFigures(arm: ArmTally, figures: Figures): void {
  for (const [name, value] of Object.entries(figures)) {
    arm.figures[name] = name.startsWith('most ')
      ? Math.max(arm.figures[name] ?? 0, value)
      : (arm.figures[name] ?? 0) + value
  }
}
