import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeUnprivileged } from './unprivileged.ts'

/** Runs one deed of `children/as-person.ts` without root's rights. */
export function asPerson(...words: string[]): {
  answer?: unknown
  error?: { code: string; details: object }
} {
  const script = join(import.meta.dirname, 'children/as-person.ts')
  const command = [...(beforeUnprivileged ?? []), process.execPath, script, ...words]
  const { stdout } = spawnSync(command[0] ?? '', command.slice(1), {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(stdout)
}
