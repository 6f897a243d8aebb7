/** From the window to the reader's frame (postMessage, origins checked on both sides). */
export type ToReader =
  /** Open the paper behind a ticket; `words` are marked (folded compare), `page` from 1. */
  | {
      readonly type: 'open'
      readonly ticket: string
      readonly name: string
      readonly page: number
      readonly words: readonly string[]
      /** Whether the person may print. */
      readonly mayPrint: boolean
    }
  | { readonly type: 'close' }
  /** Light or dark, as the window is: the person's choice, which the machine's own need not be. */
  | { readonly type: 'scheme'; readonly scheme: 'light' | 'dark' }
  | { readonly type: 'command'; readonly command: ReaderCommand }
  /** Asks whether the reader still lives; the answer is `alive`. */
  | { readonly type: 'ping' }

export type ReaderCommand = 'find' | 'print' | 'zoom-in' | 'zoom-out' | 'fit-width' | 'fit-page' | 'focus'

/** From the reader's frame to the window. */
export type FromReader =
  | { readonly type: 'ready' }
  | { readonly type: 'opened'; readonly pages: number }
  | { readonly type: 'page'; readonly page: number; readonly pages: number }
  /** The paper cannot be shown; the window says why and offers what still works. */
  | { readonly type: 'failed'; readonly reason: 'encrypted' | 'damaged' | 'gone' }
  /** A key that belongs to the window, e.g. Ctrl+F, F6 or Escape. */
  | {
      readonly type: 'key'
      readonly key: string
      /** As KeyboardEvent.code: who listens for keys does not take one without it. */
      readonly code: string
      readonly control: boolean
      readonly shift: boolean
    }
  /** Files are dragged over the paper: the window covers the frame, so that they drop onto the dossier. */
  | { readonly type: 'drag' }
  | { readonly type: 'alive' }
  /** While the system's print dialog is open the reader's script stands still and answers nothing. */
  | { readonly type: 'print-dialog'; readonly open: boolean }
