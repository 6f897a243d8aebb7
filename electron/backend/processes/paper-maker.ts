import { AppError } from '../../../shared/app-error.ts'
import { MakePaperReply, type MakePaperRequest } from '../../../shared/worker-protocol/make-paper.ts'
import type { ProcessSpawner } from './process-spawner.ts'
import { createWorkerLane } from './worker-lane.ts'

/** Makes papers of the sample in a process of its own, one after another. */
export interface PaperMaker {
  make(request: MakePaperRequest, signal: AbortSignal): Promise<void>
  close(): void
}

/** One paper takes a tenth of a second; a slow machine may take much longer. Milliseconds. */
const longestMs = 120_000

export function createPaperMaker(spawner: ProcessSpawner): PaperMaker {
  const lane = createWorkerLane(spawner, 'make-paper')
  return {
    make: async (request, signal) => {
      let last: MakePaperReply | null = null
      const job = {
        message: request,
        onMessage: (message: unknown) => {
          last = MakePaperReply.parse(message)
          return 'done' as const
        },
        silenceMs: longestMs,
        totalMs: longestMs,
      }
      const { how } = await lane.run(job, signal)
      // The compiler does not see that the listener has run.
      const reply = last as MakePaperReply | null
      if (how === 'done' && reply?.type === 'done') return
      throw new AppError('sample-not-made', { problem: reply?.type === 'failed' ? reply.message : how })
    },
    close: () => lane.close(),
  }
}
