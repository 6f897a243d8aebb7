/** The real worker as an Electron utility process sees the world: a parentPort, and `process.type` set. */
const send = process.send?.bind(process)
Object.defineProperty(process.versions, 'electron', { value: '33.2.1' })
Object.defineProperty(process, 'type', { value: 'utility' })
Object.defineProperty(process, 'parentPort', {
  value: {
    postMessage: (message: unknown) => send?.(message),
    on: (_event: string, listener: (event: { data: unknown }) => void) =>
      process.on('message', (data) => listener({ data })),
  },
})
Object.defineProperty(process, 'send', { value: undefined })
await import('../../../electron/workers/extract-text.ts')

export {}
