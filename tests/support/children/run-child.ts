import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterEach } from 'vitest'

/** A process of ours that a test may kill. */
export interface Child {
  readonly process: ChildProcess
  /** Lines it has said so far. */
  readonly lines: readonly string[]
  /** Resolves with the first line that begins so; rejects when the process ends before. */
  says(beginning: string): Promise<string>
  /** Ends it without any chance to tidy up, and waits until it is gone. */
  kill(): Promise<void>
  /** Resolves with its exit status. */
  readonly ended: Promise<number | null>
}

const running = new Set<ChildProcess>()

// A test that fails must not leave a process at work behind it.
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts `tests/support/children/<script>` under the Node that runs the tests. */
export function startChild(script: string, words: readonly string[], before: readonly string[] = []): Child {
  const command = [...before, process.execPath, join(import.meta.dirname, script), ...words]
  const child = spawn(command[0] ?? '', command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] })
  running.add(child)
  const lines: string[] = []
  const listeners = new Set<() => void>()
  let rest = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    for (const listener of listeners) listener()
  })
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (status) => {
      running.delete(child)
      resolve(status)
    })
  })
  return {
    process: child,
    lines,
    ended,
    says: (beginning) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find((line) => line.startsWith(beginning))
          if (found !== undefined) resolve(found)
        }
        listeners.add(look)
        look()
        void ended.then((status) =>
          reject(new Error(`ended with ${status} before saying ${beginning}: ${lines}`)),
        )
      }),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Waits; for choosing the moment of a kill, never for hoping that something is done. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
