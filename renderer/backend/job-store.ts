import { type AppError, AppError as Failure, reportOf } from '../../shared/app-error.ts'
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts'
import type { Progress } from '../../shared/contract/define.ts'
import type { JobName } from './call-names.ts'
import type { BackendClient } from './client.ts'

type JobState<Name extends JobName> =
  | { readonly type: 'running'; readonly cancelling: boolean }
  | { readonly type: 'done'; readonly output: CallOutput<Name> }
  | { readonly type: 'failed'; readonly error: AppError }
  | { readonly type: 'cancelled' }

/** Long work that goes on while the person moves about. */
interface Job<Name extends JobName> {
  readonly id: number
  readonly name: Name
  readonly input: CallInput<Name>
  /** What the person calls it, e.g. “Sao lưu kho”. */
  readonly title: string
  readonly progress: Progress | null
  readonly state: JobState<Name>
}

export type AnyJob = { [Name in JobName]: Job<Name> }[JobName]

export interface JobStore {
  snapshot(): readonly AnyJob[]
  subscribe(listener: () => void): () => void
  /** Called once for each job when it ends, however it ends. */
  onEnd(listener: (job: AnyJob) => void): () => void
  start<Name extends JobName>(name: Name, input: CallInput<Name>, title: string): number
  cancel(id: number): void
  dismiss(id: number): void
  /** Forgets those that ended, e.g. when another archive is opened. */
  clear(): void
}

export function createJobStore(client: BackendClient): JobStore {
  let jobs: readonly AnyJob[] = []
  let lastId = 0
  const listeners = new Set<() => void>()
  const endListeners = new Set<(job: AnyJob) => void>()
  const controllers = new Map<number, AbortController>()

  const set = (next: readonly AnyJob[]) => {
    jobs = next
    for (const listener of listeners) listener()
  }
  const update = (id: number, change: (job: AnyJob) => AnyJob) =>
    set(jobs.map((job) => (job.id === id ? change(job) : job)))
  const end = (id: number, state: JobState<JobName>) => {
    controllers.delete(id)
    update(id, (job) => ({ ...job, state }) as AnyJob)
    const ended = jobs.find((job) => job.id === id)
    if (ended !== undefined) for (const listener of endListeners) listener(ended)
  }

  return {
    snapshot: () => jobs,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onEnd: (listener) => {
      endListeners.add(listener)
      return () => endListeners.delete(listener)
    },
    start: (name, input, title) => {
      lastId += 1
      const id = lastId
      const controller = new AbortController()
      controllers.set(id, controller)
      const job = { id, name, input, title, progress: null, state: { type: 'running', cancelling: false } }
      set([...jobs, job as unknown as AnyJob])
      client
        .call(name, input, {
          signal: controller.signal,
          onProgress: (progress) => update(id, (running) => ({ ...running, progress })),
        })
        .then(
          (output) => end(id, { type: 'done', output }),
          (error: unknown) => {
            const { code, details } = reportOf(error)
            if (code === 'cancelled') end(id, { type: 'cancelled' })
            else end(id, { type: 'failed', error: new Failure(code, details) })
          },
        )
      return id
    },
    cancel: (id) => {
      update(id, (job) =>
        job.state.type === 'running' ? { ...job, state: { ...job.state, cancelling: true } } : job,
      )
      controllers.get(id)?.abort()
    },
    dismiss: (id) => set(jobs.filter((job) => job.id !== id || job.state.type === 'running')),
    clear: () => set(jobs.filter((job) => job.state.type === 'running')),
  }
}
