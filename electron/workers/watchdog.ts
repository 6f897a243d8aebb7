import { Worker } from 'node:worker_threads'

/** What a job may use: times in milliseconds, size in bytes. */
export interface WatchLimits {
  /** Longest time between two signs of life. */
  readonly stallMs: number
  readonly totalMs: number
  /** Whole resident size of this process, buffers and code included. */
  readonly residentBytes: number
}

export interface Watchdog {
  /** Begins to watch; ends the process when a limit is passed. */
  start(limits: WatchLimits): void
  /** A sign of life: the stall time begins anew. */
  progress(): void
  stop(): void
}

/** Milliseconds between two looks; with JavaScript's inflate about 5 MB pass in this time. */
const lookEveryMs = 10

/** Cells of the memory shared with the thread. */
const cell = { job: 0, progress: 1, stallMs: 2, totalMs: 3, residentKilobytes: 4 } as const

/**
 * Plain JavaScript in a string, so that the bundle needs no second file. Subtle: it is a thread because the main
 * one may be inside one synchronous inflate; it writes to the descriptor itself because the parent's messages go
 * through the main thread; the words say which limit it was, since Windows knows no signals to tell them apart.
 */
const threadCode = `
const { workerData: { cells, lookEveryMs } } = require('node:worker_threads')
const { writeSync } = require('node:fs')
function end(reason) {
  try { writeSync(2, '\\nwatchdog: ' + reason + '\\n') } catch {}
  process.kill(process.pid, 'SIGKILL')
}
for (;;) {
  const job = Atomics.load(cells, ${cell.job})
  if (job === 0) { Atomics.wait(cells, ${cell.job}, 0); continue }
  const stallMs = Atomics.load(cells, ${cell.stallMs})
  const totalMs = Atomics.load(cells, ${cell.totalMs})
  const residentBytes = Atomics.load(cells, ${cell.residentKilobytes}) * 1024
  const started = performance.now()
  let progress = Atomics.load(cells, ${cell.progress})
  let lastProgress = started
  while (Atomics.load(cells, ${cell.job}) === job) {
    if (process.memoryUsage.rss() > residentBytes) end('memory')
    const now = performance.now()
    const seen = Atomics.load(cells, ${cell.progress})
    if (seen !== progress) { progress = seen; lastProgress = now }
    if (now - lastProgress > stallMs || now - started > totalMs) end('time')
    Atomics.wait(cells, ${cell.job}, job, lookEveryMs)
  }
}
`

/** Starts the thread that watches this process; it keeps nothing alive. */
export function startWatchdog(): Watchdog {
  const cells = new Int32Array(new SharedArrayBuffer(5 * Int32Array.BYTES_PER_ELEMENT))
  const thread = new Worker(threadCode, { eval: true, workerData: { cells, lookEveryMs }, execArgv: [] })
  thread.unref()
  let jobs = 0
  const setJob = (job: number): void => {
    Atomics.store(cells, cell.job, job)
    Atomics.notify(cells, cell.job)
  }
  return {
    start(limits) {
      jobs += 1
      Atomics.store(cells, cell.stallMs, limits.stallMs)
      Atomics.store(cells, cell.totalMs, limits.totalMs)
      Atomics.store(cells, cell.residentKilobytes, Math.ceil(limits.residentBytes / 1024))
      setJob(jobs)
    },
    progress: () => void Atomics.add(cells, cell.progress, 1),
    stop: () => setJob(0),
  }
}
