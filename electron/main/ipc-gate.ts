import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { type BrowserWindow, ipcMain } from 'electron'
import { z } from 'zod'
import type { PathToken } from '../../shared/model/ids.ts'
import { type Choice, type Chosen, ipcChannel } from '../../shared/protocol.ts'
import type { BackendProcess } from './backend-process.ts'
import { askFor } from './choices.ts'
import { isTrustedFrame } from './security.ts'

const CallId = z.string().min(1).max(64)

/** Everything a window can say. What does not fit is refused, and said. */
const WindowMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), callId: CallId, name: z.string().max(80), input: z.unknown() }),
  z.object({ type: z.literal('cancel'), callId: CallId }),
  z.object({
    type: z.literal('choose'),
    choice: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('files') }),
      z.object({ kind: z.literal('folder') }),
      z.object({ kind: z.literal('target-folder'), title: z.string().max(200) }),
      z.object({ kind: z.literal('existing-folder'), title: z.string().max(200) }),
      z.object({ kind: z.literal('save-file'), suggestedName: z.string().max(300) }),
    ]),
  }),
  z.object({ type: z.literal('dropped'), paths: z.array(z.string().max(4096)).max(10_000) }),
])

/** The one way from the window to the program: the sender is checked, then the shape. */
export function openGate(window: BrowserWindow, backend: BackendProcess): void {
  const tokenFor = (path: string, shown: string): Chosen => {
    const token = randomBytes(24).toString('base64url') as PathToken
    backend.accept(token, path, shown)
    return { token, shown }
  }
  // Papers are called by their names; a place to write to or read from is said in full.
  const nameIsEnough = new Set<Choice['kind']>(['files', 'folder'])

  ipcMain.handle(ipcChannel, async (event, unchecked: unknown) => {
    if (event.sender !== window.webContents || !isTrustedFrame(event.senderFrame)) {
      throw new Error('refused: unknown sender')
    }
    const message = WindowMessage.parse(unchecked)
    switch (message.type) {
      case 'call':
        backend.request({ type: 'call', callId: message.callId, name: message.name, input: message.input })
        return null
      case 'cancel':
        backend.request(message)
        return null
      case 'choose':
        return (
          (await askFor(window, message.choice))?.map((path) =>
            tokenFor(path, nameIsEnough.has(message.choice.kind) ? basename(path) : path),
          ) ?? null
        )
      case 'dropped':
        return message.paths.filter((path) => path !== '').map((path) => tokenFor(path, basename(path)))
    }
  })
  backend.onReply((reply) => {
    if (!window.isDestroyed()) window.webContents.send(ipcChannel, reply)
  })
}
