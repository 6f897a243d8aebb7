import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeUnprivileged } from './unprivileged.ts'

interface Answer {
  readonly answer?: unknown
  readonly error?: { readonly code: string; readonly details: Readonly<Record<string, string | number>> }
}

/** Runs one deed of `children/as-person.ts` without root’s rights. */
export const asPerson = (...words: string[]): Answer => runDeed(beforeUnprivileged ?? [], words)

/** Runs one deed of `children/as-person.ts`, with `before` before the command. */
export function runDeed(before: readonly string[], words: readonly string[]): Answer {
  const script = join(import.meta.dirname, 'children/as-person.ts')
  const command = [...before, process.execPath, script, ...words]
  const { stdout } = spawnSync(command[0] ?? '', command.slice(1), {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(stdout)
}
