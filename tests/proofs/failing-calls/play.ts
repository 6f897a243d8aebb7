import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { reportOf } from '../../../shared/app-error.ts'
import { errorSentence } from '../../../shared/text/error-sentences.ts'
import { type DeedName, deeds, Refusal } from '../children/deeds.ts'
import { idleSpawner, startProofBackend } from '../support/proof-backend.ts'
import type { Fault, ShimControl } from './control.ts'
import { assertOutcome, imagesOf } from './outcome.ts'
import type { Stage } from './stage.ts'

/** What came of a deed with a fault in it, where all was as it must be. */
export interface Played {
  /** False where the deed was through before the call that was to fail. */
  readonly met: boolean
  readonly refused: string | null
  readonly what: string
  /** Killed right after the refusal, the change would have been there at the next start. */
  readonly cameBack: boolean
}

interface Play {
  readonly deed: DeedName
  readonly stage: Stage
  readonly folder: string
  readonly watched: string
  readonly control: ShimControl
  readonly fault: Fault
}

/** Throws where something was half done, acknowledged and not there, or said otherwise than in Vietnamese. */
export async function playWithFault({ deed, stage, folder, watched, control, fault }: Play): Promise<Played> {
  const copy = join(watched, 'sân')
  const killed = join(folder, 'sau khi dừng')
  const images = await imagesOf(deed, stage, folder)
  rmSync(copy, { recursive: true, force: true })
  cpSync(stage.base, copy, { recursive: true })
  const apart = join(folder, 'riêng')
  const backend = startProofBackend(apart, idleSpawner)
  let refused: unknown = null
  control.arm(fault)
  try {
    await deeds[deed](backend, stage.words(copy), () => undefined)
  } catch (error) {
    refused = error
  }
  control.disarm()
  // What the disk would hold if the process were killed now; a cut log of SQLite among it.
  rmSync(killed, { recursive: true, force: true })
  cpSync(copy, killed, { recursive: true })
  control.rearm()
  const closing = await backend.close().then(
    () => null,
    (error: unknown) => error,
  )
  control.disarm()
  const { times, what } = control.fired()
  const said = refused === null ? null : sentenceOf(refused)
  if (times === 0) return { met: false, refused: said?.code ?? null, what, cameBack: false }
  const where = `${fault.name} at call ${fault.call} (${what})${fault.onwards ? ' and onwards' : ''}: ${said?.code ?? 'done'}`
  try {
    if (closing !== null) sentenceOf(closing)
    const isRefused = said !== null
    await assertOutcome({ deed, copy, images, isRefused, apart, wasKilled: fault.onwards })
    const found = await assertOutcome({ deed, copy: killed, images, isRefused, apart, wasKilled: true })
    return { met: times > 0, refused: said?.code ?? null, what, cameBack: isRefused && found === 'new' }
  } catch (error) {
    throw new Error(where, { cause: error })
  }
}

/** The code and the sentence of a refusal; throws where a person would read something else than Vietnamese. */
function sentenceOf(error: unknown): { code: string; message: string } {
  if (error instanceof Refusal) return assertPlain(error.code, error.message, error)
  const { code, details } = reportOf(error)
  return assertPlain(code, errorSentence(code, details), error)
}

function assertPlain(code: string, message: string, error: unknown): { code: string; message: string } {
  if (code === 'internal' || /…|undefined|\[object|E[A-Z]{3,}|SQLITE/.test(message)) {
    throw new Error(`no plain sentence: ${code}: ${message}`, { cause: error })
  }
  return { code, message }
}
