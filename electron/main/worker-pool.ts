import { join } from 'node:path'
import { type UtilityProcess, utilityProcess } from 'electron'
import type { FromBackend, ToBackend } from '../../shared/backend-messages.ts'

type WorkerOrder = Extract<FromBackend, { type: 'spawn' | 'worker-post' | 'kill' }>

/** Workers that a backend may ask for: a name is never a path. */
const known: ReadonlySet<string> = new Set(['extract-text', 'build-pdf', 'make-paper', 'print-sheet'])

/** Enough for the line with which a worker's watchdog says why it ends it. */
const mostWords = 2_000

/** The built script of a process. */
export const scriptOf = (name: string): string => join(import.meta.dirname, `${name}.js`)

/** Forks the processes that open untrusted files, for a backend that cannot fork them itself. */
export function createWorkerPool(post: (message: ToBackend) => void): {
  receive(order: WorkerOrder): void
  killAll(): void
} {
  const running = new Map<number, UtilityProcess>()

  function spawn(id: number, worker: string): void {
    if (!known.has(worker)) return
    const child = utilityProcess.fork(scriptOf(worker), [], {
      serviceName: `hoso-${worker}`,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    running.set(id, child)
    let lastWords = ''
    child.stderr?.on('data', (piece: Buffer) => {
      lastWords = (lastWords + piece.toString('utf8')).slice(-mostWords)
    })
    child.on('message', (message: unknown) => post({ type: 'worker-message', id, message }))
    child.on('exit', (code) => {
      if (running.delete(id)) post({ type: 'worker-exit', id, code, lastWords })
    })
  }

  return {
    receive: (order) => {
      if (order.type === 'spawn') spawn(order.id, order.worker)
      else if (order.type === 'worker-post') running.get(order.id)?.postMessage(order.message)
      else running.get(order.id)?.kill()
    },
    killAll: () => {
      for (const [id, child] of running) {
        running.delete(id)
        child.kill()
      }
    },
  }
}
