import type { Reply, Request } from '../../../shared/protocol.ts'

/** The bridge of the preload script with the other side in the test's hands. */
export function fakeBridge() {
  const sent: Request[] = []
  const listeners = new Set<(reply: Reply) => void>()
  return {
    sent,
    send: (request: Request) => void sent.push(request),
    onReply: (listener: (reply: Reply) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    answer: (reply: Reply) => {
      for (const listener of listeners) listener(reply)
    },
    /** The id of the n-th call, from 0. */
    callId: (n: number) => sent.filter(({ type }) => type === 'call')[n]?.callId ?? '',
  }
}
