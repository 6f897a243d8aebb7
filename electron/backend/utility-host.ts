import { AppError } from '../../shared/app-error.ts'
import type { ToBackend } from '../../shared/backend-messages.ts'
import type { Host } from './host.ts'
import type { ParentPort } from './parent-port.ts'
import type { WorkerExit, WorkerProcess } from './processes/process-spawner.ts'

/** What main does for a backend that runs in a utility process: only main can fork others and knows the desktop. */
export function createUtilityHost(port: ParentPort): { host: Host; receive(message: ToBackend): void } {
  let lastId = 0
  const workers = new Map<
    number,
    { message: (message: unknown) => void; exit: (ended: WorkerExit) => void }
  >()
  const opening = new Map<number, (problem: string) => void>()

  function spawn(worker: string): WorkerProcess {
    lastId += 1
    const id = lastId
    const messageListeners: Array<(message: unknown) => void> = []
    const exitListeners: Array<(ended: WorkerExit) => void> = []
    workers.set(id, {
      message: (message) => {
        for (const listener of messageListeners) listener(message)
      },
      exit: (ended) => {
        for (const listener of exitListeners) listener(ended)
      },
    })
    port.post({ type: 'spawn', id, worker })
    return {
      post: (message) => port.post({ type: 'worker-post', id, message }),
      onMessage: (listener) => messageListeners.push(listener),
      onExit: (listener) => exitListeners.push(listener),
      kill: () => port.post({ type: 'kill', id }),
    }
  }

  return {
    host: {
      spawner: { spawn },
      serve: (ticket, path) => port.post({ type: 'serve', ticket, path }),
      openOutside: (path) =>
        new Promise((resolve, reject) => {
          lastId += 1
          opening.set(lastId, (problem) =>
            problem === '' ? resolve() : reject(new AppError('no-program-for-file', { problem })),
          )
          port.post({ type: 'open-outside', id: lastId, path })
        }),
    },
    receive: (message) => {
      if (message.type === 'worker-message') workers.get(message.id)?.message(message.message)
      if (message.type === 'worker-exit') {
        workers.get(message.id)?.exit({ code: message.code, signal: null, lastWords: message.lastWords })
        workers.delete(message.id)
      }
      if (message.type === 'opened-outside') {
        opening.get(message.id)?.(message.problem)
        opening.delete(message.id)
      }
    },
  }
}
