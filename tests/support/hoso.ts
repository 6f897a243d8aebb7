import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const projectFolder = join(import.meta.dirname, '../..')
const script = join(projectFolder, 'electron/cli/hoso.ts')

export interface Run {
  readonly status: number | null
  readonly out: string
  readonly error: string
}

/** Runs the command line as a process of its own, as a scheduled job would. */
export const run = (...args: string[]): Promise<Run> => runAfter([], ...args)

/** The same behind another command that starts it, e.g. with other rights. */
export function runAfter(before: readonly string[], ...args: string[]): Promise<Run> {
  const [command = '', ...words] = [...before, process.execPath, script, ...args]
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let error = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      error += text
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, out, error }))
  })
}

/** The one JSON value on standard output, with the exit status that came with it. */
export async function hoso<Answer>(
  ...args: string[]
): Promise<{ status: number | null; answer: Answer; lines: unknown[] }> {
  const { status, out, error } = await run(...args, '--json')
  try {
    return {
      status,
      answer: JSON.parse(out) as Answer,
      lines: error
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as unknown),
    }
  } catch (cause) {
    throw new Error(`hoso ${args.join(' ')} answered no JSON.\nout: ${out}\nerror: ${error}`, { cause })
  }
}

export interface Refusal {
  readonly error: { readonly code: string; readonly message: string }
}
