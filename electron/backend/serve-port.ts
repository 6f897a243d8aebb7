import { reportOf } from '../../shared/app-error.ts'
import type { BackendEvent } from '../../shared/contract/events.ts'
import type { Reply, Request } from '../../shared/protocol.ts'
import { forWindow, type Incidents } from './incidents/incidents.ts'
import type { Dispatch } from './router.ts'

/** Answers the requests of one caller on a message port, and passes on events. */
export function servePort(options: {
  readonly dispatch: Dispatch
  readonly incidents: Incidents
  readonly post: (reply: Reply) => void
}): {
  receive(request: Request): void
  tell(event: BackendEvent): void
} {
  const running = new Map<string, AbortController>()

  async function answer(callId: string, name: string, input: unknown): Promise<void> {
    const controller = new AbortController()
    running.set(callId, controller)
    try {
      const output = await options.dispatch(name, input, {
        signal: controller.signal,
        onProgress: (progress) => options.post({ type: 'progress', callId, progress }),
      })
      options.post({ type: 'result', callId, output })
    } catch (error) {
      options.post({ type: 'error', callId, error: reportOf(forWindow(options.incidents, error, name)) })
    } finally {
      running.delete(callId)
    }
  }

  return {
    receive: (request) => {
      if (request.type === 'cancel') running.get(request.callId)?.abort()
      else void answer(request.callId, request.name, request.input)
    },
    tell: (event) => options.post({ type: 'event', event }),
  }
}
