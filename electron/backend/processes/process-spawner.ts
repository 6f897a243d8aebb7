/** The programs under electron/workers that can be started. */
export type WorkerName = 'extract-text' | 'build-pdf' | 'make-paper' | 'print-sheet'

/** How a worker ended. */
export interface WorkerExit {
  readonly code: number | null
  /** Name of the signal, where the system has signals and tells. */
  readonly signal: string | null
  /** The end of what it wrote to standard error, where that was caught: the watchdog's reason stands there. */
  readonly lastWords?: string
}

/** A process that parses files from outside. It says `{ type: 'ready' }` first and may die at any moment. */
export interface WorkerProcess {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: (exit: WorkerExit) => void): void
  kill(): void
}

/** Starts workers: plain Node forks them itself, under Electron only the main process can. */
export interface ProcessSpawner {
  spawn(worker: WorkerName): WorkerProcess
}
