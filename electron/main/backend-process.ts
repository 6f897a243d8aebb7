import { shell, utilityProcess } from 'electron'
import type { FromBackend, ToBackend } from '../../shared/backend-messages.ts'
import type { PathToken } from '../../shared/model/ids.ts'
import type { Reply, Request } from '../../shared/protocol.ts'
import type { Papers } from './file-protocol.ts'
import type { places } from './places.ts'
import { createWorkerPool, scriptOf } from './worker-pool.ts'

/** The backend as main sees it. */
export interface BackendProcess {
  request(request: Request): void
  accept(token: PathToken, path: string, shown: string): void
  onReply(listener: (reply: Reply) => void): void
  /** It ended without being asked to. */
  onLost(listener: () => void): void
  readonly papers: Papers
  stop(): Promise<void>
}

/** A reader shows one paper at a time; a few are kept for going back. */
const mostTickets = 200

/** Given a longer time the person would believe that the program hangs; what was committed is safe either way. */
const stopWithinMs = 8_000

export function startBackendProcess(where: ReturnType<typeof places>): Promise<BackendProcess> {
  const backend = utilityProcess.fork(scriptOf('backend'), [], {
    serviceName: 'hoso-backend',
    stdio: 'inherit',
  })
  const tickets = new Map<string, string>()
  const listeners: Array<(reply: Reply) => void> = []
  const lost: Array<() => void> = []
  let stopping = false
  const post = (message: ToBackend) => backend.postMessage(message)
  const workers = createWorkerPool(post)

  function openOutside(id: number, path: string): void {
    void shell.openPath(path).then((problem) => post({ type: 'opened-outside', id, problem }))
  }

  function serve(ticket: string, path: string): void {
    const oldest = tickets.keys().next()
    if (tickets.size >= mostTickets && !oldest.done) tickets.delete(oldest.value)
    tickets.set(ticket, path)
  }

  return new Promise((resolve) => {
    const process: BackendProcess = {
      request: (request) => post({ type: 'request', request }),
      accept: (token, path, shown) => post({ type: 'accept', token, path, shown }),
      onReply: (listener) => listeners.push(listener),
      onLost: (listener) => lost.push(listener),
      papers: { pathOf: (ticket) => tickets.get(ticket) },
      stop: () =>
        new Promise((stopped) => {
          stopping = true
          const late = setTimeout(() => backend.kill(), stopWithinMs)
          backend.once('exit', () => {
            clearTimeout(late)
            workers.killAll()
            stopped()
          })
          post({ type: 'stop' })
        }),
    }
    backend.on('message', (message: FromBackend) => {
      switch (message.type) {
        case 'ready':
          return resolve(process)
        case 'reply':
          for (const listener of listeners) listener(message.reply)
          return
        case 'serve':
          return serve(message.ticket, message.path)
        case 'open-outside':
          return openOutside(message.id, message.path)
        case 'spawn':
        case 'worker-post':
        case 'kill':
          return workers.receive(message)
        case 'stopped':
        case 'finished':
          return
      }
    })
    backend.on('exit', () => {
      workers.killAll()
      if (!stopping) for (const listener of lost) listener()
    })
    post({ type: 'start', places: where })
  })
}
