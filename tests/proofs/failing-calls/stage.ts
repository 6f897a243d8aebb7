import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DossierId } from '../../../shared/model/ids.ts'
import type { DeedName } from '../children/deeds.ts'
import { makeOldArchive } from '../support/old-archive.ts'
import { idleSpawner, newProofArchive, type ProofBackend, withArchive } from '../support/proof-backend.ts'

/** Where a deed is played: a folder that is laid out anew for every trial. */
export interface Stage {
  /** The folder that every trial gets a copy of. */
  readonly base: string
  /** The words of the deed, when it is played in this copy. */
  words(copy: string): string[]
}

const fileAll = async ({ client, token }: ProofBackend, dossierId: DossierId, sources: string) => {
  await client.call('files.file', { dossierId, sources: [token(sources)] })
}

/** Lays out what each deed needs: an archive with two papers and three rows, sources, a stick, a backup, an old archive. */
export async function layOutStages(folder: string): Promise<Record<DeedName, Stage>> {
  const apart = join(folder, 'riêng')
  const base = join(folder, 'gốc')
  const kho = join(base, 'kho')
  for (const name of ['nguồn', 'đã có', 'ổ', 'chỗ mới']) mkdirSync(join(base, name), { recursive: true })
  writeFileSync(join(base, 'nguồn', 'mới.bin'), 'Nghị quyết '.repeat(3_000))
  for (const name of ['một', 'hai'])
    writeFileSync(join(base, 'đã có', `${name}.bin`), `Biên bản ${name} `.repeat(500))
  const dossierId = await newProofArchive(kho, apart)
  await withArchive(
    kho,
    apart,
    async (backend) => {
      await fileAll(backend, dossierId, join(base, 'đã có'))
      for (const title of ['Tờ trình', 'Báo cáo']) {
        await backend.client.call('documents.create', { dossierId, fields: { title, note: 'lần 0' } })
      }
      await backend.client.call('archive.backup', { to: backend.token(join(base, 'ổ')) })
    },
    idleSpawner,
  )
  cpSync(join(base, 'ổ'), join(base, 'bản sao'), { recursive: true })
  rmSync(join(base, 'ổ'), { recursive: true })
  mkdirSync(join(base, 'ổ'))
  makeOldArchive(join(base, 'kho cũ'), 20)
  return {
    file: { base, words: (copy) => [join(copy, 'kho'), join(copy, 'nguồn'), String(dossierId)] },
    save: { base, words: (copy) => [join(copy, 'kho'), '1', '1'] },
    backup: { base, words: (copy) => [join(copy, 'kho'), join(copy, 'ổ')] },
    restore: { base, words: (copy) => [join(copy, 'bản sao'), join(copy, 'chỗ mới', 'kho')] },
    migrate: { base, words: (copy) => [join(copy, 'kho cũ')] },
  }
}

/** The archive that a deed changes or makes, inside a copy of its stage. */
export const archiveOf = (deed: DeedName, copy: string): string =>
  join(copy, deed === 'restore' ? join('chỗ mới', 'kho') : deed === 'migrate' ? 'kho cũ' : 'kho')

/** Backups that have their name. */
export function backupsIn(copy: string): string[] {
  const stick = join(copy, 'ổ')
  return existsSync(stick) ? readdirSync(stick).filter((name) => !name.startsWith('.')) : []
}
