import type { ProcessSpawner } from './processes/process-spawner.ts'

/** What the program around the backend does for it: Electron's main process, or the command line. */
export interface Host {
  readonly spawner: ProcessSpawner
  /** Lets the reader fetch the bytes of this one file under the ticket. */
  serve(ticket: string, path: string): void
  /** Opens a file in the program the system has for it. */
  openOutside(path: string): Promise<void>
}

/** Places outside the archive. */
export interface Places {
  /** Recent archives, per person and machine. */
  readonly settings: string
  /** Copies that may be deleted at any time. */
  readonly temporary: string
  /** `resources/` of the program. */
  readonly resources: string
}
