import type { ErrorReport } from '../../shared/app-error.ts'
import type { Reply, Request } from '../../shared/protocol.ts'

type Lost = 'backend-lost' | 'backend-gone'

/** The calls that the backend has taken and not answered, so that nobody waits for ever for one that ended. */
export function createOpenCalls(reply: (message: Reply) => void): {
  began(request: Request): void
  ended(message: Reply): void
  refuse(request: Request, code: Lost): void
  failAll(code: Lost): void
} {
  const open = new Set<string>()
  const fail = (callId: string, code: ErrorReport['code']) =>
    reply({ type: 'error', callId, error: { code, details: {} } })
  return {
    began: (request) => {
      if (request.type === 'call') open.add(request.callId)
    },
    ended: (message) => {
      if (message.type === 'result' || message.type === 'error') open.delete(message.callId)
    },
    refuse: (request, code) => {
      if (request.type === 'call') fail(request.callId, code)
    },
    failAll: (code) => {
      const lost = [...open]
      open.clear()
      for (const callId of lost) fail(callId, code)
    },
  }
}
