import { shell, type UtilityProcess, utilityProcess } from 'electron'
import type { FromBackend, Standing, ToBackend } from '../../shared/backend-messages.ts'
import type { PathToken } from '../../shared/model/ids.ts'
import type { Reply, Request } from '../../shared/protocol.ts'
import type { Papers } from './file-protocol.ts'
import { createOpenCalls } from './open-calls.ts'
import type { places } from './places.ts'
import { createRestartLimit } from './restart-limit.ts'
import { createWorkerPool, scriptOf } from './worker-pool.ts'

/** The backend as main sees it. One that ends by itself is started anew, with the archive it had open. */
export interface BackendProcess {
  request(request: Request): void
  accept(token: PathToken, path: string, shown: string): void
  onReply(listener: (reply: Reply) => void): void
  readonly papers: Papers
  stop(): Promise<void>
}

/** A reader shows one paper at a time; a few are kept for going back. */
const mostTickets = 200

/** Given a longer time the person would believe that the program hangs; what was committed is safe either way. */
const stopWithinMs = 8_000

export function startBackendProcess(where: ReturnType<typeof places>): Promise<BackendProcess> {
  const tickets = new Map<string, string>()
  const listeners: Array<(reply: Reply) => void> = []
  const reply = (message: Reply) => {
    for (const listener of listeners) listener(message)
  }
  const calls = createOpenCalls(reply)
  const limit = createRestartLimit()
  const workers = createWorkerPool((message) => post(message))
  let child: UtilityProcess | null = null
  let isReady = false
  let isGone = false
  let stopping = false
  let standing: Standing | null = null
  /** What came while nobody was there to take it. */
  let waiting: ToBackend[] = []

  function post(message: ToBackend): void {
    if (isGone) {
      if (message.type === 'request') calls.refuse(message.request, 'backend-gone')
    } else if (isReady) {
      if (message.type === 'request') calls.began(message.request)
      child?.postMessage(message)
    } else waiting.push(message)
  }

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
      papers: { pathOf: (ticket) => tickets.get(ticket) },
      stop: () =>
        new Promise((stopped) => {
          stopping = true
          const ending = child
          if (ending === null) return stopped()
          const late = setTimeout(() => ending.kill(), stopWithinMs)
          ending.once('exit', () => {
            clearTimeout(late)
            workers.killAll()
            stopped()
          })
          ending.postMessage({ type: 'stop' } satisfies ToBackend)
        }),
    }

    function ready(restarted: boolean): void {
      isReady = true
      const late = waiting
      waiting = []
      for (const message of late) post(message)
      if (restarted) reply({ type: 'event', event: { type: 'backend', state: 'restarted' } })
      resolve(process)
    }

    function start(endedWith: number | null): void {
      const started = utilityProcess.fork(scriptOf('backend'), [], {
        serviceName: 'hoso-backend',
        stdio: 'inherit',
      })
      child = started
      started.on('message', (message: FromBackend) => {
        switch (message.type) {
          case 'ready':
            return ready(endedWith !== null)
          case 'reply':
            calls.ended(message.reply)
            return reply(message.reply)
          case 'standing':
            standing = message.standing
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
      started.on('exit', ended)
      started.postMessage({ type: 'start', places: where, endedWith, reopen: standing } satisfies ToBackend)
    }

    function ended(code: number): void {
      child = null
      isReady = false
      workers.killAll()
      if (stopping) return
      calls.failAll('backend-lost')
      if (limit.may(Date.now())) {
        start(code)
        return
      }
      isGone = true
      for (const message of waiting) post(message)
      reply({ type: 'event', event: { type: 'backend', state: 'gone' } })
      resolve(process)
    }

    start(null)
  })
}
