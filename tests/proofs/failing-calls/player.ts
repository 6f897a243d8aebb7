import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DeedName } from '../children/deeds.ts'
import { type ProofChild, startProofChild } from '../support/child-process.ts'
import type { Fault } from './control.ts'
import type { Played } from './play.ts'

/** A process with the shim below it, that plays one deed with one fault after another. */
export interface Player {
  play(fault: Fault): Promise<Played>
  end(): void
}

/** The process is started with the first play, and again where it was lost. */
export function playerOf(options: { deed: DeedName; folder: string; shim: string }): Player {
  const { deed, folder, shim } = options
  const watched = join(folder, 'bị theo dõi')
  mkdirSync(watched, { recursive: true })
  let child: ProofChild | null = null
  let starts = 0

  async function started(): Promise<ProofChild> {
    if (child !== null) return child
    // A folder of its own for each process: what a lost one had laid out is not to be trusted.
    const own = join(folder, String(++starts))
    mkdirSync(own)
    const fresh = startProofChild('fail-calls.ts', [deed, own, watched], {
      LD_PRELOAD: shim,
      HOSO_FAULT_CONTROL: join(folder, 'control'),
      HOSO_FAULT_FOLDER: watched,
      // Through it, calls would reach the system past the library.
      UV_USE_IO_URING: '0',
    })
    await fresh.says('ready')
    child = fresh
    return fresh
  }

  return {
    play: async (fault) => {
      const current = await started()
      const before = current.lines.length
      current.process.stdin?.write(`${JSON.stringify(fault)}\n`)
      const answer = await Promise.race([
        current.nextLine(before),
        current.ended.then(({ status, signal, errors }) => {
          child = null
          throw new Error(`the process ended with ${status ?? signal} at ${JSON.stringify(fault)}: ${errors}`)
        }),
      ])
      const played = JSON.parse(answer) as Played | { failure: string }
      if ('failure' in played) throw new Error(played.failure)
      return played
    },
    end: () => {
      child?.process.kill('SIGKILL')
      child = null
    },
  }
}
