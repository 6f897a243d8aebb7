import { AppError } from '../../shared/app-error.ts'
import type { ArchiveClient, CallOutput } from '../../shared/contract/contract.ts'
import type { CallOptions } from '../../shared/contract/define.ts'
import type { BackendEvent } from '../../shared/contract/events.ts'
import type { ArchiveBridge, Reply } from '../../shared/protocol.ts'

export interface BackendClient extends ArchiveClient {
  /** Listens to what the backend tells unasked; answers how to stop listening. */
  onEvent(listener: (event: BackendEvent) => void): () => void
}

interface Waiting {
  readonly resolve: (output: unknown) => void
  readonly reject: (error: AppError) => void
  readonly onProgress: CallOptions['onProgress']
}

/** The typed caller over the bridge: one id for each call, its progress, its cancel, its error as AppError. */
export function createBackendClient(bridge: Pick<ArchiveBridge, 'send' | 'onReply'>): BackendClient {
  // Unlike those of the page loaded before in this window: a late reply to it must not answer one of ours.
  const page = Date.now().toString(36)
  const waiting = new Map<string, Waiting>()
  const listeners = new Set<(event: BackendEvent) => void>()
  let calls = 0

  bridge.onReply((reply: Reply) => {
    if (reply.type === 'event') {
      for (const listener of listeners) listener(reply.event)
      return
    }
    const call = waiting.get(reply.callId)
    if (call === undefined) return
    if (reply.type === 'progress') {
      call.onProgress?.(reply.progress)
      return
    }
    waiting.delete(reply.callId)
    if (reply.type === 'result') call.resolve(reply.output)
    else call.reject(new AppError(reply.error.code, reply.error.details))
  })

  return {
    call: (name, input, options = {}) =>
      new Promise((resolve, reject) => {
        const { signal } = options
        if (signal?.aborted === true) {
          reject(new AppError('cancelled'))
          return
        }
        calls += 1
        const callId = `${page}-${calls}`
        waiting.set(callId, {
          // The backend checks every output against the contract before it leaves.
          resolve: (output) => resolve(output as CallOutput<typeof name>),
          reject,
          onProgress: options.onProgress,
        })
        signal?.addEventListener('abort', () => {
          if (waiting.has(callId)) bridge.send({ type: 'cancel', callId })
        })
        bridge.send({ type: 'call', callId, name, input })
      }),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
