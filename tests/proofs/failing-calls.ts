import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DeedName } from './children/deeds.ts'
import { type FaultName, faults, makeControlFile } from './failing-calls/control.ts'
import { playerOf } from './failing-calls/player.ts'
import { buildShim } from './failing-calls/shim.ts'
import type { Arm, Proof } from './support/proof.ts'

const deeds: readonly DeedName[] = ['file', 'save', 'backup', 'restore', 'migrate']
const faultNames = Object.keys(faults) as FaultName[]

/** R4: every call in turn fails, below SQLite and Node alike; with a stride, every so manieth. */
export const failingCalls = (stride = 1): Proof => ({
  name: 'failing-calls',
  claim: 'each system call that fails, once or from then on: all or nothing, and a Vietnamese sentence',
  begin: (folder) => {
    const shim = buildShim(folder)
    if ('missing' in shim) throw new Error(`SKIPPED: failing system calls cannot be tried: ${shim.missing}`)
    const players = deeds.flatMap((deed) =>
      [false, true].flatMap((onwards) =>
        faultNames.map((name) => {
          const place = join(folder, `${deed} ${name.toLowerCase()} ${onwards}`)
          return { arm: `${deed}, ${name}${onwards ? ' onwards' : ' once'}`, deed, name, onwards, place }
        }),
      ),
    )
    const ends: (() => void)[] = []
    const arms = players.map(({ arm, deed, name, onwards, place }): Arm => {
      mkdirSync(place, { recursive: true })
      makeControlFile(join(place, 'control'))
      const player = playerOf({ deed, folder: place, shim: shim.path })
      ends.push(player.end)
      return {
        name: arm,
        target: null,
        trial: async (number) => {
          const played = await player.play({ name, call: 1 + (number - 1) * stride, onwards })
          if (!played.met) {
            player.end()
            return null
          }
          const { refused, cameBack } = played
          return {
            refused: Number(refused !== null),
            'done all the same': Number(refused === null),
            ...(cameBack ? { 'there after a kill': 1 } : {}),
          }
        },
      }
    })
    return Promise.resolve({
      arms,
      end: async () => {
        for (const end of ends) end()
        await Promise.resolve()
      },
    })
  },
})
