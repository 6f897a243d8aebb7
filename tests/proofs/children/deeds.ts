import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Filed } from '../../../shared/model/filing.ts'
import type { DossierId } from '../../../shared/model/ids.ts'
import { errorSentence } from '../../../shared/text/error-sentences.ts'
import type { ProofBackend } from '../support/proof-backend.ts'

/** Tells that something is done for good, the moment the program says so. */
export type Acknowledge = (line: string) => void

/** Work on an archive that a proof interrupts. */
export type Deed = (
  backend: ProofBackend,
  words: readonly string[],
  acknowledge: Acknowledge,
) => Promise<void>

/** What the program said instead of doing it. */
export class Refusal extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Open for reading only, what would change something is refused by the call itself. */
const open = ({ client, token }: ProofBackend, kho: string) =>
  client.call('archive.open', { folder: token(kho) })

/** Refused papers are told as errors: the deed is all of them. */
const file: Deed = async (backend, [kho = '', sources = '', dossier = '1'], acknowledge) => {
  await open(backend, kho)
  const paths = readdirSync(sources).map((name) => join(sources, name))
  const report = await backend.client.call(
    'files.file',
    { dossierId: Number(dossier) as DossierId, sources: paths.map(backend.token) },
    {
      onProgress: ({ item }) => {
        if (item !== undefined) acknowledge(`filed ${Filed.parse(item).sha256}`)
      },
    },
  )
  const [refused] = report.refused
  if (refused !== undefined) throw new Refusal(refused.code, refused.message)
}

/** The same note into every row, again and again: rows with different notes would be a mixture. */
const save: Deed = async (backend, [kho = '', from = '1', times = '1'], acknowledge) => {
  await open(backend, kho)
  const ids = await backend.client.call('documents.ids', {})
  for (let value = Number(from); value < Number(from) + Number(times); value += 1) {
    const rows = ids.map((id) => ({ id, cells: { note: `lần ${value}` } }))
    const outcome = await backend.client.call('documents.enter', { rows })
    if (outcome.problems.length > 0) throw new Error(JSON.stringify(outcome.problems[0]))
    acknowledge(`saved ${value}`)
  }
}

const backup: Deed = async (backend, [kho = '', to = ''], acknowledge) => {
  await open(backend, kho)
  const report = await backend.client.call('archive.backup', { to: backend.token(to) })
  acknowledge(`verified ${report.to}`)
}

const restore: Deed = async ({ client, token }, [from = '', to = ''], acknowledge) => {
  await client.call('archive.restore', { from: token(from), to: token(to) })
  acknowledge('restored')
}

/** Opening an archive of an older program brings it up to date. */
const migrate: Deed = async (backend, [kho = ''], acknowledge) => {
  const { open: archive } = await open(backend, kho)
  const because = archive?.readingBecause ?? null
  if (because !== null) throw new Refusal(because.code, errorSentence(because.code, { folder: kho }))
  acknowledge('migrated')
}

export const deeds = { file, save, backup, restore, migrate }
export type DeedName = keyof typeof deeds
export const isDeed = (name: string): name is DeedName => Object.hasOwn(deeds, name)
