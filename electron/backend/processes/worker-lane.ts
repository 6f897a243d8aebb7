import { AppError } from '../../../shared/app-error.ts'
import type { ProcessSpawner, WorkerExit, WorkerName, WorkerProcess } from './process-spawner.ts'

/** One request to a worker and what is done with its answers. */
export interface LaneJob {
  readonly message: unknown
  /** Takes an answer; `done` for the last one. What it throws means: the worker cannot be trusted any more. */
  onMessage(message: unknown): 'more' | 'done'
  /** Milliseconds without an answer, and in all, after which the worker is ended from outside. */
  readonly silenceMs: number
  readonly totalMs: number
}

export type LaneEnd =
  | { readonly how: 'done' }
  /** The worker ended; `silentMs` after its last answer. `fresh`: it had done nothing before this job. */
  | { readonly how: 'exited'; readonly exit: WorkerExit; readonly silentMs: number; readonly fresh: boolean }
  | { readonly how: 'overdue' }
  | { readonly how: 'misspoke' }

/** One worker process kept for many jobs, one job at a time; a new one is started when it has died. */
export interface WorkerLane {
  run(job: LaneJob, signal?: AbortSignal): Promise<LaneEnd>
  /** The next job gets a new process. */
  retire(): void
  /** Ends the process; a running job is rejected as cancelled. */
  close(): void
}

/** A cold disk and a virus scanner included. */
const startMs = 30_000

/** The process that has the lane now; the two listeners change with the job. */
interface Inhabitant {
  readonly worker: WorkerProcess
  readonly ready: Promise<void>
  jobs: number
  onMessage: (message: unknown) => void
  onExit: (exit: WorkerExit) => void
}

function isReady(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready'
}

function startWorker(spawner: ProcessSpawner, name: WorkerName): Inhabitant {
  const worker = spawner.spawn(name)
  const inhabitant: Inhabitant = {
    worker,
    jobs: 0,
    onMessage: () => undefined,
    onExit: () => undefined,
    ready: new Promise((resolve, reject) => {
      const refuse = (message: string) => {
        clearTimeout(overdue)
        reject(new AppError('worker-not-started', { worker: name, message }))
      }
      const overdue = setTimeout(() => refuse(`> ${startMs / 1000} s`), startMs)
      worker.onExit((exit) => {
        refuse(exit.lastWords?.trim().slice(-400) || String(exit.signal ?? exit.code))
        inhabitant.onExit(exit)
      })
      worker.onMessage((message) => {
        if (isReady(message)) {
          clearTimeout(overdue)
          resolve()
        } else inhabitant.onMessage(message)
      })
    }),
  }
  // Whoever waits for it hears of a failure; without a listener it would end the whole program.
  inhabitant.ready.catch(() => undefined)
  return inhabitant
}

/** Gives the job to a process that is ready and waits for its end. */
function perform(inhabitant: Inhabitant, job: LaneJob, discard: () => void): Promise<LaneEnd> {
  const fresh = inhabitant.jobs === 0
  inhabitant.jobs += 1
  let lastAnswer = performance.now()
  return new Promise((resolve) => {
    const finish = (end: LaneEnd) => {
      clearTimeout(silence)
      clearTimeout(whole)
      // An answer that nobody asked for: this process is not what it should be.
      inhabitant.onMessage = discard
      inhabitant.onExit = () => undefined
      if (end.how !== 'done') discard()
      resolve(end)
    }
    const overdue = () => finish({ how: 'overdue' })
    let silence = setTimeout(overdue, job.silenceMs)
    const whole = setTimeout(overdue, job.totalMs)
    inhabitant.onExit = (exit) =>
      finish({ how: 'exited', exit, silentMs: performance.now() - lastAnswer, fresh })
    inhabitant.onMessage = (message) => {
      lastAnswer = performance.now()
      clearTimeout(silence)
      silence = setTimeout(overdue, job.silenceMs)
      try {
        if (job.onMessage(message) === 'done') finish({ how: 'done' })
      } catch {
        finish({ how: 'misspoke' })
      }
    }
    inhabitant.worker.post(job.message)
  })
}

export function createWorkerLane(spawner: ProcessSpawner, name: WorkerName): WorkerLane {
  let inhabitant: Inhabitant | null = null
  let cancelRunning: (() => void) | null = null
  let closed = false
  let queue: Promise<unknown> = Promise.resolve()

  function discard(which: Inhabitant | null): void {
    which?.worker.kill()
    if (inhabitant === which) inhabitant = null
  }

  function enter(): Inhabitant {
    if (inhabitant) return inhabitant
    const started = startWorker(spawner, name)
    started.worker.onExit(() => {
      if (inhabitant === started) inhabitant = null
    })
    inhabitant = started
    return started
  }

  async function run(job: LaneJob, signal: AbortSignal | undefined): Promise<LaneEnd> {
    if (closed || signal?.aborted) throw new AppError('cancelled')
    const living = enter()
    let cancel: () => void = () => undefined
    const cancelled = new Promise<never>((_, reject) => {
      cancel = () => reject(new AppError('cancelled'))
    })
    signal?.addEventListener('abort', cancel)
    cancelRunning = cancel
    try {
      await Promise.race([living.ready, cancelled])
      return await Promise.race([perform(living, job, () => discard(living)), cancelled])
    } catch (error) {
      discard(living)
      throw error
    } finally {
      signal?.removeEventListener('abort', cancel)
      cancelRunning = null
    }
  }

  return {
    run: (job, signal) => {
      const turn = queue.then(() => run(job, signal))
      queue = turn.catch(() => undefined)
      return turn
    },
    retire: () => discard(inhabitant),
    close: () => {
      closed = true
      cancelRunning?.()
      discard(inhabitant)
    },
  }
}
