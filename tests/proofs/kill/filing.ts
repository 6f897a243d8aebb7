import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertSound, assertStored, assertTidy } from '../support/archive-state.ts'
import type { Arm } from '../support/proof.ts'
import { newProofArchive, withArchive } from '../support/proof-backend.ts'
import { killedDeed, saidAfter, timeOfDeed } from './killed-child.ts'

const papers = 20

/** One archive into which papers are filed, killed each time; what was acknowledged ever is looked for after each kill. */
export async function filing(folder: string): Promise<Arm> {
  mkdirSync(folder, { recursive: true })
  const kho = join(folder, 'kho')
  const apart = join(folder, 'riêng')
  const dossier = await newProofArchive(kho, apart)
  const acknowledged: string[] = []
  let runs = 0
  const newSources = (): string => {
    const sources = join(folder, `nguồn ${++runs}`)
    mkdirSync(sources)
    for (let n = 0; n < papers; n += 1) writeFileSync(join(sources, `${n}.bin`), randomBytes(20_000))
    return sources
  }
  const words = (sources: string) => [apart, kho, sources, String(dossier)]
  const span = await timeOfDeed('file', words(newSources()))
  return {
    name: 'filing',
    target: 200,
    counted: 'interrupted',
    trial: async (seed) => {
      const sources = newSources()
      const { lines, cut } = await killedDeed('file', words(sources), { seed, span })
      const hashes = saidAfter(lines, 'filed ')
      acknowledged.push(...hashes)
      const documents = await withArchive(kho, apart, async ({ client }) => {
        const { rows } = await client.call('documents.page', { limit: 1 })
        return rows.length
      })
      if (documents === 0 && acknowledged.length > 0) throw new Error('no documents left')
      await assertSound(kho)
      assertTidy(kho)
      assertStored(kho, acknowledged)
      if (readdirSync(sources).length !== papers) throw new Error('a source is gone')
      rmSync(sources, { recursive: true })
      return { acknowledged: hashes.length, interrupted: Number(cut) }
    },
  }
}
