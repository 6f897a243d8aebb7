import { basename } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import type {
  ExtractionLimits,
  LossReason,
  TextExtraction,
} from '../../../shared/worker-protocol/extract-text.ts'
import { Extraction } from './extraction.ts'
import type { ProcessSpawner } from './process-spawner.ts'
import { createWorkerLane, type LaneEnd } from './worker-lane.ts'

/**
 * A worker that parses hostile files is ended after 10 s and does not grow beyond 512 MB, whole process counted.
 * Both limits stand a little lower, for what passes between two looks of the watchdog. Two minutes for a file are
 * some thousand pages even on a PC ten times slower than the one of the benches. A dossier holds hundreds of
 * pages; the list of ten million pages of a liar must not be walked through.
 */
export const extractionLimits: ExtractionLimits = {
  stallMs: 9_500,
  totalMs: 120_000,
  residentBytes: 480 * 2 ** 20,
  pages: 20_000,
  pageCharacters: 5_000_000,
  fileCharacters: 50_000_000,
}

/** Milliseconds that the watchdog inside the worker has to act before the worker is ended from here. */
const graceMs = 2_000
/** How often a file may cost a worker: each time the page at fault is left out and reading goes on after it. */
const mostKills = 2
/** A worker is replaced after so many files, or when it stays this swollen (share of the limit). */
const filesPerWorker = 200
const swollenShare = 0.6

export interface TextExtractor {
  /**
   * The text of a PDF. Whatever is wrong with the paper is in the answer; rejected are `cancelled`, `not-found`,
   * `unreadable` (the disk gave an error) and `worker-not-started`.
   */
  extract(path: string, signal?: AbortSignal): Promise<TextExtraction>
  /** Ends the process; what is being read is rejected as `cancelled`. */
  close(): void
}

/** Why a worker was lost; null where it ended in good order. */
function lossOf(end: LaneEnd, limits: ExtractionLimits): LossReason | null {
  if (end.how === 'done') return null
  if (end.how === 'overdue') return 'time'
  if (end.how === 'misspoke') return 'damaged'
  const words = end.exit.lastWords ?? ''
  if (words.includes('watchdog: time')) return 'time'
  if (words.includes('watchdog: memory') || /out of memory/i.test(words)) return 'memory'
  // Where standard error does not come through, the clock has to tell.
  if (end.silentMs >= limits.stallMs) return 'time'
  return words.trim() === '' ? 'memory' : 'damaged'
}

function fileError(path: string, code: string): AppError {
  const name = basename(path)
  return code === 'ENOENT'
    ? new AppError('not-found', { name })
    : new AppError('unreadable', { name, reason: code })
}

/** Reads the text of PDFs in one worker process, which is kept from file to file and replaced when it is lost. */
export function createTextExtractor(options: {
  readonly spawner: ProcessSpawner
  /** Default: `extractionLimits`. */
  readonly limits?: Partial<ExtractionLimits>
}): TextExtractor {
  const limits = { ...extractionLimits, ...options.limits }
  const lane = createWorkerLane(options.spawner, 'extract-text')
  let files = 0

  function attempt(
    path: string,
    extraction: Extraction,
    leftMs: number,
    signal?: AbortSignal,
  ): Promise<LaneEnd> {
    return lane.run(
      {
        message: {
          type: 'extract',
          path,
          firstPage: extraction.nextPage,
          limits: { ...limits, totalMs: leftMs, fileCharacters: Math.max(1, extraction.charactersLeft) },
        },
        onMessage: (message) => extraction.take(message),
        silenceMs: limits.stallMs + graceMs,
        totalMs: leftMs + graceMs,
      },
      signal,
    )
  }

  async function readAll(path: string, extraction: Extraction, signal?: AbortSignal): Promise<void> {
    let leftMs = limits.totalMs
    for (let kills = 0; leftMs > 0; ) {
      const started = performance.now()
      const end = await attempt(path, extraction, leftMs, signal)
      leftMs -= performance.now() - started
      const loss = lossOf(end, limits)
      if (loss === null) return
      // What earlier files left in the worker's memory is not this file's fault: once more in a new process.
      if (loss === 'memory' && end.how === 'exited' && !end.fresh) continue
      kills += 1
      if (extraction.opened && !extraction.complete) extraction.losePage(loss)
      if (kills >= mostKills || !extraction.opened || extraction.complete) return extraction.loseRest(loss)
    }
    extraction.loseRest('time')
  }

  return {
    async extract(path, signal) {
      const extraction = new Extraction(limits)
      await readAll(path, extraction, signal)
      files += 1
      const swollen = extraction.residentBytes > limits.residentBytes * swollenShare
      if (swollen || files % filesPerWorker === 0) lane.retire()
      if (extraction.fileError !== null) throw fileError(path, extraction.fileError)
      return extraction.result()
    },
    close: lane.close,
  }
}
