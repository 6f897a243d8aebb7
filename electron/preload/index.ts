import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron'
import { type ArchiveBridge, type Chosen, ipcChannel, type ToWindow } from '../../shared/protocol.ts'

function listen(listener: (message: ToWindow) => void): () => void {
  const relay = (_event: unknown, message: ToWindow) => listener(message)
  ipcRenderer.on(ipcChannel, relay)
  return () => ipcRenderer.off(ipcChannel, relay)
}

const bridge: ArchiveBridge = {
  send: (request) => void ipcRenderer.invoke(ipcChannel, request),
  onReply: (listener) =>
    listen((message) => {
      if (message.type !== 'command') listener(message)
    }),
  onCommand: (listener) =>
    listen((message) => {
      if (message.type === 'command') listener(message.command)
    }),
  choose: (choice): Promise<Chosen[] | null> => ipcRenderer.invoke(ipcChannel, { type: 'choose', choice }),
  setZoom: (factor) => webFrame.setZoomFactor(Math.min(2, Math.max(1, Number(factor) || 1))),
  // Only a File of a real drop or picker has a path; one made by a script gives an empty one.
  takeDropped: (files): Promise<Chosen[]> =>
    ipcRenderer.invoke(ipcChannel, {
      type: 'dropped',
      paths: files.map((file) => (file instanceof File ? webUtils.getPathForFile(file) : '')),
    }),
}

contextBridge.exposeInMainWorld('archive', bridge)
