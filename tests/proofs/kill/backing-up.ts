import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DossierId } from '../../../shared/model/ids.ts'
import { catalogueImage } from '../../support/catalogue-image.ts'
import { assertSound, assertTidy } from '../support/archive-state.ts'
import type { Arm } from '../support/proof.ts'
import {
  newProofArchive,
  type ProofBackend,
  startProofBackend,
  withArchive,
} from '../support/proof-backend.ts'
import { killedDeed, saidAfter, timeOfDeed } from './killed-child.ts'

/** An archive with some papers, large enough that copying takes a while. */
export async function archiveWithPapers(folder: string, papers = 24): Promise<string> {
  const kho = join(folder, 'kho')
  const sources = join(folder, 'nguồn')
  mkdirSync(sources, { recursive: true })
  for (let n = 0; n < papers; n += 1) {
    writeFileSync(join(sources, `${n}.bin`), randomBytes(n % 8 === 0 ? 1_500_000 : 20_000))
  }
  const apart = join(folder, 'riêng')
  const dossierId = await newProofArchive(kho, apart)
  await withArchive(kho, apart, (backend) => fileAll(backend, dossierId, sources))
  rmSync(sources, { recursive: true })
  return kho
}

async function fileAll({ client, token }: ProofBackend, dossierId: DossierId, sources: string) {
  const report = await client.call('files.file', { dossierId, sources: [token(sources)] })
  if (report.refused.length > 0) throw new Error(JSON.stringify(report.refused[0]))
}

/** Killed while backing up: whatever has a backup's name can be restored whole; the rest is cleared up by the next one. */
export async function backingUp(folder: string): Promise<Arm> {
  const kho = await archiveWithPapers(folder)
  const apart = join(folder, 'riêng')
  const image = catalogueImage(join(kho, 'catalogue.sqlite3'))
  const stick = join(folder, 'ổ')
  mkdirSync(stick)
  const finished = () => readdirSync(stick).filter((name) => !name.startsWith('.'))
  const span = await timeOfDeed('backup', [apart, kho, stick])
  return {
    name: 'backup',
    target: 200,
    counted: 'interrupted',
    trial: async (seed) => {
      for (const name of finished()) rmSync(join(stick, name), { recursive: true })
      const { lines, cut } = await killedDeed('backup', [apart, kho, stick], { seed, span })
      const begun = finished()
      for (const path of saidAfter(lines, 'verified ')) {
        if (!begun.some((name) => join(stick, name) === path)) throw new Error(`verified and lost: ${path}`)
      }
      // The next backup says by itself that it is whole, and takes away what the killed one left.
      const next = await withArchive(kho, apart, ({ client, token }) =>
        client.call('archive.backup', { to: token(stick) }),
      )
      const left = readdirSync(stick).filter((name) => name.startsWith('.'))
      if (!next.verified || left.length > 0) throw new Error(`left behind: ${left.join(', ')}`)
      for (const name of begun) await assertRestores(join(stick, name), image, folder)
      await assertSound(kho)
      assertTidy(kho)
      return { 'with a name': begun.length, interrupted: Number(cut) }
    },
  }
}

async function assertRestores(backup: string, image: string, folder: string): Promise<void> {
  const to = join(folder, 'thử lại')
  rmSync(to, { recursive: true, force: true })
  const apart = join(folder, 'riêng')
  const backend = startProofBackend(apart)
  await backend.client.call('archive.restore', { from: backend.token(backup), to: backend.token(to) })
  await backend.close()
  await assertSound(to)
  if (catalogueImage(join(to, 'catalogue.sqlite3')) !== image)
    throw new Error('another catalogue than was saved')
  rmSync(to, { recursive: true })
}
