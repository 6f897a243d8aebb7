import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** A process of a proof, which may be killed at any moment. */
export interface ProofChild {
  readonly process: ChildProcess
  /** Whole lines it has said so far. */
  readonly lines: readonly string[]
  /** Resolves when it has said this word as a line; rejects when it ends before. */
  says(word: string): Promise<void>
  /** Resolves with the line after so many, once it is said. */
  nextLine(after: number): Promise<string>
  /** Resolves with how it ended, after its last line. */
  readonly ended: Promise<{ status: number | null; signal: NodeJS.Signals | null; errors: string }>
}

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts `tests/proofs/children/<script>` under the Node that runs the proof. */
export function startProofChild(
  script: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): ProofChild {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../children', script), ...words], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  running.add(child)
  const lines: string[] = []
  const listeners = new Set<() => void>()
  let rest = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    for (const listener of listeners) listener()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const ended: ProofChild['ended'] = new Promise((resolve) => {
    child.on('close', (status, signal) => {
      running.delete(child)
      resolve({ status, signal, errors })
    })
  })
  return {
    nextLine: (after) =>
      new Promise((resolve) => {
        const look = () => {
          const line = lines[after]
          if (line === undefined) return
          listeners.delete(look)
          resolve(line)
        }
        listeners.add(look)
        look()
      }),
    process: child,
    lines,
    ended,
    says: (word) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (lines.includes(word)) resolve()
        }
        listeners.add(look)
        look()
        void ended.then(({ status }) =>
          reject(new Error(`ended with ${status} before saying ${word}: ${errors}`)),
        )
      }),
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
