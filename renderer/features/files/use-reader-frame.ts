import { useComputedColorScheme } from '@mantine/core'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { readerOrigin } from '../../../shared/protocol.ts'
import type { FromReader, ReaderCommand, ToReader } from '../../../shared/reader-messages.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { sayPaperDrag } from './paper-drag.ts'
import { useReaderPulse } from './use-reader-pulse.ts'

/** What the reader's frame said last. */
type ReaderState =
  | { readonly type: 'starting' }
  | { readonly type: 'ready' }
  | { readonly type: 'opening' }
  | { readonly type: 'opened'; readonly page: number; readonly pages: number }
  | { readonly type: 'failed'; readonly reason: Extract<FromReader, { type: 'failed' }>['reason'] }

/**
 * The talk with the reader's frame: another origin, so by messages only, and only from that frame. `onPrint`: the paper goes
 * to the printing dialog.
 */
export function useReaderFrame(frame: RefObject<HTMLIFrameElement | null>, onPrint: () => void) {
  const [state, setState] = useState<ReaderState>({ type: 'starting' })
  /** Counts the frame's starts: whoever waits to open a paper does so anew after each. */
  const [starts, setStarts] = useState(0)
  const [printDialog, setPrintDialog] = useState(false)
  const told = useLatest(onPrint)
  const post = useCallback(
    (message: ToReader): void => frame.current?.contentWindow?.postMessage(message, readerOrigin),
    [frame],
  )
  const ask = useCallback(() => post({ type: 'ping' }), [post])
  const { silent, heard } = useReaderPulse(state.type === 'opened' && !printDialog, ask)

  useEffect(() => {
    const listen = (event: MessageEvent) => {
      if (event.origin !== readerOrigin || event.source !== frame.current?.contentWindow) return
      const message = event.data as FromReader
      heard()
      switch (message.type) {
        case 'ready':
          setState({ type: 'ready' })
          setStarts((before) => before + 1)
          break
        case 'opened':
          setState((before) => ({
            type: 'opened',
            pages: message.pages,
            page: before.type === 'opened' ? before.page : 1,
          }))
          break
        case 'page':
          setState({ type: 'opened', page: message.page, pages: message.pages })
          break
        case 'failed':
          setState({ type: 'failed', reason: message.reason })
          break
        case 'key':
          passOn(message)
          break
        case 'drag':
          sayPaperDrag()
          break
        case 'print-dialog':
          setPrintDialog(message.open)
          if (message.open) told.current()
          break
        case 'alive':
          break
      }
    }
    window.addEventListener('message', listen)
    return () => window.removeEventListener('message', listen)
  }, [frame, heard, told])

  const scheme = useComputedColorScheme('light')
  useEffect(() => {
    if (starts > 0) post({ type: 'scheme', scheme })
  }, [post, scheme, starts])
  const holdsPaper = useRef(false)
  const open = useCallback(
    (paper: Omit<Extract<ToReader, { type: 'open' }>, 'type'>) => {
      holdsPaper.current = true
      setState({ type: 'opening' })
      post({ type: 'open', ...paper })
    },
    [post],
  )
  const close = useCallback(() => {
    if (!holdsPaper.current) return
    holdsPaper.current = false
    setState({ type: 'ready' })
    post({ type: 'close' })
  }, [post])
  const command = useCallback((name: ReaderCommand) => post({ type: 'command', command: name }), [post])
  return { state, silent, starts, open, close, command }
}

/** A key pressed in the frame that belongs to the window is pressed here. */
function passOn({ key, code, control, shift }: Extract<FromReader, { type: 'key' }>): void {
  // The frame keeps the focus otherwise, and what the key moves to would not get it.
  window.focus()
  const event = new KeyboardEvent('keydown', {
    key,
    code,
    ctrlKey: control,
    shiftKey: shift,
    bubbles: true,
    cancelable: true,
  })
  document.body.dispatchEvent(event)
}
