import { rm } from 'node:fs/promises'
import { AppError } from '../../../shared/app-error.ts'
import {
  type BuildPdfLimits,
  BuildPdfReply,
  BuildPdfRequest,
  type BuildProgress,
  type BuildResult,
} from '../../../shared/worker-protocol/build-pdf.ts'
import { assertFree, moveIntoPlace, nameBeside } from '../../storage/files/beside-target.ts'
import { digestOf } from '../../storage/files/read-through.ts'
import { targetError } from '../../storage/files/system-error.ts'
import type { ProcessSpawner } from './process-spawner.ts'
import { createWorkerLane, type LaneEnd } from './worker-lane.ts'

export interface BuildPdfOptions {
  readonly spawner: ProcessSpawner
  /** Where the file is to be. */
  readonly to: string
  readonly overwrite: boolean
  readonly request: Omit<BuildPdfRequest, 'target' | 'limits'>
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
  readonly signal?: AbortSignal | undefined
  /** Default `buildPdfLimits`. */
  readonly limits?: Partial<BuildPdfLimits>
}

export interface BuiltPdf extends BuildResult {
  readonly to: string
  readonly sha256: string
  readonly bytes: number
}

/**
 * Default limits. Memory: three times a large file (as read, as parsed, as unpacked for the check), whatever the
 * size of the dossier. A whole dossier may take a day; what matters is that it goes on.
 */
export const buildPdfLimits: BuildPdfLimits = {
  stallMs: 60_000,
  totalMs: 24 * 3600 * 1000,
  residentBytes: 2 * 1024 ** 3,
  fileBytes: 512 * 1024 ** 2,
}

/** The watchdog inside the worker comes first, this much earlier than the look from outside. */
const graceMs = 15_000
/** How long a killed worker may take to let go of its file. */
const endMs = 10_000

/** What one worker came to: a result, or the file over which it died. */
type Attempt = { readonly result: BuildResult } | { readonly diedOver: { paper: number; file: number } }

function outcome(
  end: LaneEnd,
  last: BuildPdfReply | null,
  at: BuildProgress | null,
  target: string,
): Attempt {
  if (end.how === 'done' && last?.type === 'done') return { result: last.result }
  if (end.how === 'done' && last?.type === 'failed') {
    if (last.code !== '')
      throw targetError(target, Object.assign(new Error(last.message), { code: last.code }))
    throw new AppError('pdf-not-built', { problem: last.message })
  }
  const died = end.how === 'exited' || end.how === 'overdue'
  if (died && at !== null && at.paper !== null && at.file !== null) {
    return { diedOver: { paper: at.paper, file: at.file } }
  }
  throw new AppError('pdf-not-built', {
    problem: end.how === 'exited' ? (end.exit.lastWords ?? '') : end.how,
  })
}

/** Starts one worker over the whole dossier. When it answers or dies, it has let go of the temporary file. */
async function attempt(options: BuildPdfOptions, request: BuildPdfRequest): Promise<Attempt> {
  const exits: Array<Promise<void>> = []
  const spawner: ProcessSpawner = {
    spawn: (name) => {
      const worker = options.spawner.spawn(name)
      exits.push(new Promise((resolve) => worker.onExit(() => resolve())))
      return worker
    },
  }
  const lane = createWorkerLane(spawner, 'build-pdf')
  let last: BuildPdfReply | null = null
  let at: BuildProgress | null = null
  const onMessage = (message: unknown): 'more' | 'done' => {
    const reply = BuildPdfReply.parse(message)
    last = reply
    if (reply.type === 'progress') {
      at = reply.progress
      options.onProgress?.({ done: at.done, total: at.total })
    }
    return reply.type === 'done' || reply.type === 'failed' ? 'done' : 'more'
  }
  const { stallMs, totalMs } = request.limits
  try {
    const job = { message: request, onMessage, silenceMs: stallMs + graceMs, totalMs: totalMs + graceMs }
    const end = await lane.run(job, options.signal)
    return outcome(end, last, at, options.to)
  } finally {
    lane.close()
    let timer: NodeJS.Timeout | undefined
    const overdue = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, endMs)
    })
    await Promise.race([Promise.all(exits), overdue])
    clearTimeout(timer)
  }
}

/**
 * A dossier as one PDF, built by a process of its own: written beside the target, read back, renamed. A file over
 * which that process dies is left out and the rest is begun anew; cancelled, nothing stays behind.
 */
export async function buildPdf(options: BuildPdfOptions): Promise<BuiltPdf> {
  const { to, overwrite } = options
  await assertFree(to, overwrite)
  const target = nameBeside(to)
  const limits = { ...buildPdfLimits, ...options.limits }
  const request = BuildPdfRequest.parse({ ...options.request, target, limits })
  try {
    for (;;) {
      const attempted = await attempt(options, request)
      if ('result' in attempted) {
        options.signal?.throwIfAborted()
        const written = await digestOf(target)
        await moveIntoPlace(target, to, overwrite)
        return { to, ...written, ...attempted.result }
      }
      const { paper, file } = attempted.diedOver
      const guilty = request.papers[paper]?.files[file]
      // Without this the same process could die for ever: each new beginning leaves out one file more.
      if (guilty === undefined || guilty.leaveOut !== null)
        throw new AppError('pdf-not-built', { problem: 'time' })
      guilty.leaveOut = 'too-large'
      await rm(target, { force: true })
    }
  } catch (error) {
    throw options.signal?.aborted ? new AppError('cancelled', {}, error) : error
  } finally {
    await rm(target, { force: true })
  }
}
