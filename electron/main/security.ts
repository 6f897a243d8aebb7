import { app, session, type WebFrameMain } from 'electron'
import { readerOrigin, windowOrigin } from '../../shared/protocol.ts'

/** Everything that nobody asked for is refused, for every window and frame there ever is. */
export function forbidByDefault(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      // The window may load the reader into its frame, once; nothing else goes anywhere.
      const { url, isMainFrame } = event
      if (isMainFrame || !isReaderPage(url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  void app.whenReady().then(() => {
    const own = session.defaultSession
    own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
    own.setPermissionCheckHandler(() => false)
    own.setDevicePermissionHandler(() => false)
    // The program works offline: not one request may leave it, whatever a page tries.
    own.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOwnAddress(request.url) }))
    own.on('will-download', (event) => event.preventDefault())
  })
}

const isReaderPage = (url: string): boolean => url.startsWith(`${readerOrigin}/`)

const isOwnAddress = (url: string): boolean =>
  url.startsWith(`${windowOrigin}/`) ||
  url.startsWith(`${readerOrigin}/`) ||
  url.startsWith(`blob:${windowOrigin}`) ||
  url.startsWith(`blob:${readerOrigin}`) ||
  url.startsWith('devtools://')

/** Only the window's own top frame may speak on the channel: not the reader, not anything else. */
export function isTrustedFrame(frame: WebFrameMain | null): boolean {
  if (frame === null || frame.parent !== null) return false
  return frame.url.startsWith(`${windowOrigin}/`)
}
