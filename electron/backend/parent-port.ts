import type { FromBackend, ToBackend } from '../../shared/backend-messages.ts'

/** The port of an Electron utility process to main. Typed here, because this layer never imports 'electron'. */
export interface ParentPort {
  post(message: FromBackend): void
  onMessage(listener: (message: ToBackend) => void): void
}

interface ElectronParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

export function parentPort(): ParentPort {
  const port = (process as unknown as { parentPort?: ElectronParentPort }).parentPort
  if (port === undefined) throw new Error('This script runs as a utility process of Electron only.')
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(event.data as ToBackend)),
  }
}
