import type { AccountId, PathToken } from './model/ids.ts'
import type { Reply, Request } from './protocol.ts'

/** What a backend that ends suddenly leaves open: the archive, and whose work it was where it has accounts. */
export interface Standing {
  readonly folder: string
  readonly account: AccountId | null
}

/** From Electron's main process to the backend's utility process. */
export type ToBackend =
  | {
      readonly type: 'start'
      readonly places: { settings: string; temporary: string; resources: string }
      /** How the one before ended by itself; null at the first start. */
      readonly endedWith: number | null
      readonly reopen: Standing | null
    }
  /** Instead of `start`: one command of the command line, then the end. */
  | {
      readonly type: 'command-line'
      readonly places: { settings: string; temporary: string; resources: string }
      readonly words: readonly string[]
    }
  | { readonly type: 'request'; readonly request: Request }
  /** A place the person chose: the backend will meet its token in a call. */
  | { readonly type: 'accept'; readonly token: PathToken; readonly path: string; readonly shown: string }
  | { readonly type: 'worker-message'; readonly id: number; readonly message: unknown }
  | {
      readonly type: 'worker-exit'
      readonly id: number
      readonly code: number | null
      readonly lastWords: string
    }
  | { readonly type: 'opened-outside'; readonly id: number; readonly problem: string }
  | { readonly type: 'stop' }

/** From the backend to main: only main can fork utility processes and knows the window and the desktop. */
export type FromBackend =
  | { readonly type: 'ready' }
  | { readonly type: 'reply'; readonly reply: Reply }
  | { readonly type: 'standing'; readonly standing: Standing | null }
  | { readonly type: 'serve'; readonly ticket: string; readonly path: string }
  | { readonly type: 'open-outside'; readonly id: number; readonly path: string }
  | { readonly type: 'spawn'; readonly id: number; readonly worker: string }
  | { readonly type: 'worker-post'; readonly id: number; readonly message: unknown }
  | { readonly type: 'kill'; readonly id: number }
  | { readonly type: 'stopped' }
  /** The command line is through, with this exit status. */
  | { readonly type: 'finished'; readonly status: number }
