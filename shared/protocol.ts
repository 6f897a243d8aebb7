import type { ErrorReport } from './app-error.ts'
import type { Progress } from './contract/define.ts'
import type { BackendEvent } from './contract/events.ts'
import type { PathToken } from './model/ids.ts'

/** The one IPC channel between a window and main. */
export const ipcChannel = 'archive'

/** Own schemes: the window's files, and the reader's files and papers (another origin, another process). */
export const windowOrigin = 'app://window'
export const readerOrigin = 'paper://reader'

/** `--sample` on the command line, `?sample` in the window's address. */
export const sampleSwitch = 'sample'

/** From a caller to the backend. */
export type Request =
  | { readonly type: 'call'; readonly callId: string; readonly name: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly callId: string }

/** From the backend to a caller. */
export type Reply =
  | { readonly type: 'result'; readonly callId: string; readonly output: unknown }
  | { readonly type: 'error'; readonly callId: string; readonly error: ErrorReport }
  | { readonly type: 'progress'; readonly callId: string; readonly progress: Progress }
  | { readonly type: 'event'; readonly event: BackendEvent }

/** What a dialog of main is to ask for. */
export type Choice =
  /** Many files to file. */
  | { readonly kind: 'files' }
  /** A folder whose files are to be filed. */
  | { readonly kind: 'folder' }
  /** A folder for a new archive, a place for a backup or for a restored archive. */
  | { readonly kind: 'target-folder'; readonly title: string }
  /** An archive or a backup that exists. */
  | { readonly kind: 'existing-folder'; readonly title: string }
  /** A file to write; main asks before an existing one is replaced. */
  | { readonly kind: 'save-file'; readonly suggestedName: string }

/** A chosen place: `shown` is for the eyes only, the token is what a call carries. */
export interface Chosen {
  readonly token: PathToken
  readonly shown: string
}

/** What the menu asks the window to do. */
export const windowCommands = [
  'new-archive',
  'open-archive',
  'close-archive',
  'open-sample',
  'backup',
  'restore',
  'verify',
  'fixity',
  'audit',
  'find',
  'quick-open',
  'undo',
  'redo',
  'history',
  'bin',
  'add-files',
  'add-folder',
  'export-dossier',
  'new-congress',
  'new-dossier',
  'work-list',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'keyboard-help',
  'about',
] as const
export type WindowCommand = (typeof windowCommands)[number]

/** Everything main sends to the window on the channel. */
export type ToWindow = Reply | { readonly type: 'command'; readonly command: WindowCommand }

/** What the preload script gives the window: no Node, no paths. */
export interface ArchiveBridge {
  send(request: Request): void
  onReply(listener: (reply: Reply) => void): () => void
  onCommand(listener: (command: WindowCommand) => void): () => void
  /** Opens a dialog; null when the person closed it. */
  choose(choice: Choice): Promise<readonly Chosen[] | null>
  /** Size of everything in the window, 1 = as designed. */
  setZoom(factor: number): void
  /** Files and folders dropped on the window (real File objects of a drop only). */
  takeDropped(files: readonly unknown[]): Promise<readonly Chosen[]>
}
