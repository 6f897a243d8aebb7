import { createInterface } from 'node:readline'
import { reportOf } from '../../../shared/app-error.ts'
import type { DossierId } from '../../../shared/model/ids.ts'
import { idleSpawner, startProofBackend } from '../support/proof-backend.ts'

/** A program of its own that opens and closes one archive when it is told to, and tries to write whatever it was given. */
const [kho = '', apart = ''] = process.argv.slice(2)
const { client, token } = startProofBackend(apart, idleSpawner)
const say = (line: string) => process.stdout.write(`${line}\n`)

const answers: Record<string, () => Promise<string>> = {
  open: async () => (await client.call('archive.open', { folder: token(kho) })).open?.mode ?? 'none',
  write: () =>
    client.call('documents.create', { dossierId: 1 as DossierId, fields: { title: 'Tờ trình' } }).then(
      () => 'written',
      (error: unknown) => reportOf(error).code,
    ),
  close: async () => {
    await client.call('archive.close', {})
    return 'closed'
  },
}

say('ready')
for await (const line of createInterface({ input: process.stdin })) {
  say((await answers[line]?.().catch((error: unknown) => `failed ${String(error)}`)) ?? 'what?')
}
