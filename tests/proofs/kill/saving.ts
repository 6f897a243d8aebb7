import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { assertSound, assertTidy } from '../support/archive-state.ts'
import type { Arm } from '../support/proof.ts'
import { newProofArchive, withArchive } from '../support/proof-backend.ts'
import { killedDeed, saidAfter, timeOfDeed } from './killed-child.ts'

const rows = 40
const savings = 25

/** Every row gets the same note again and again; after a kill all rows must have one and the same. */
export async function saving(folder: string): Promise<Arm> {
  mkdirSync(folder, { recursive: true })
  const kho = join(folder, 'kho')
  const apart = join(folder, 'riêng')
  const dossierId = await newProofArchive(kho, apart)
  await withArchive(kho, apart, async ({ client }) => {
    for (let row = 0; row < rows; row += 1) {
      await client.call('documents.create', { dossierId, fields: { title: `Văn bản ${row}`, note: 'lần 0' } })
    }
  })
  let last = savings
  const span = await timeOfDeed('save', [apart, kho, '1', String(savings)])
  return {
    name: 'saving',
    target: 200,
    counted: 'interrupted',
    trial: async (seed) => {
      const before = last
      const words = [apart, kho, String(before + 1), String(savings)]
      const { lines, cut } = await killedDeed('save', words, { seed, span })
      const acknowledged = saidAfter(lines, 'saved ').map(Number)
      const promised = acknowledged.at(-1) ?? before
      const notes = await withArchive(kho, apart, async ({ client }) => {
        const page = await client.call('documents.page', { limit: 100 })
        return new Set(page.rows.map(({ note }) => note))
      })
      const [note = '', ...others] = notes
      if (others.length > 0) throw new Error(`mixed: ${[...notes].join(', ')}`)
      last = Number(note.replace('lần ', ''))
      // What was written last may have been committed without a chance to say so.
      if (last !== promised && last !== promised + 1) throw new Error(`“${note}” after ${promised}`)
      await assertSound(kho)
      assertTidy(kho)
      return { acknowledged: acknowledged.length, interrupted: Number(cut) }
    },
  }
}
