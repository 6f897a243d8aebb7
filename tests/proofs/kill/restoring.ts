import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueImage } from '../../support/catalogue-image.ts'
import { assertSound } from '../support/archive-state.ts'
import type { Arm } from '../support/proof.ts'
import { startProofBackend, withArchive } from '../support/proof-backend.ts'
import { archiveWithPapers } from './backing-up.ts'
import { killedDeed, timeOfDeed } from './killed-child.ts'

/** Killed while restoring: at the new place is the whole archive or nothing, and the next restoring clears up. */
export async function restoring(folder: string): Promise<Arm> {
  const kho = await archiveWithPapers(folder)
  const apart = join(folder, 'riêng')
  const image = catalogueImage(join(kho, 'catalogue.sqlite3'))
  const { to: from } = await withArchive(kho, apart, ({ client, token }) =>
    client.call('archive.backup', { to: token(folder) }),
  )
  const place = join(folder, 'nơi mới')
  mkdirSync(place)
  const to = join(place, 'kho')
  const assertWhole = async () => {
    await assertSound(to)
    if (catalogueImage(join(to, 'catalogue.sqlite3')) !== image)
      throw new Error('another catalogue than was saved')
  }
  const span = await timeOfDeed('restore', [apart, from, join(folder, 'đo')])
  return {
    name: 'restore',
    target: 200,
    counted: 'interrupted',
    trial: async (seed) => {
      const { lines, cut } = await killedDeed('restore', [apart, from, to], { seed, span })
      const there = existsSync(to)
      if (lines.includes('restored') && !there) throw new Error('restored and lost')
      if (there) {
        await assertWhole()
        rmSync(to, { recursive: true })
      }
      const leftovers = readdirSync(place).length
      // Interrupted work is taken up again by doing it again: nothing of the first time may be in its way.
      const backend = startProofBackend(apart)
      await backend.client.call('archive.restore', { from: backend.token(from), to: backend.token(to) })
      await backend.close()
      const left = readdirSync(place).filter((name) => name !== 'kho')
      if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`)
      await assertWhole()
      rmSync(to, { recursive: true })
      return { 'with a name': Number(there), interrupted: Number(cut), leftovers: Number(leftovers > 0) }
    },
  }
}
