/** The way of a worker to its parent, the same in an Electron utility process and in a plain Node one. */
export interface WorkerPort {
  readonly post: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
}

/** What Electron puts on `process` in a utility process; named here so that nothing imports electron. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value
}

/** The port of this process; throws where nobody started it as a worker. */
export function workerPort(): WorkerPort {
  const parentPort = 'parentPort' in process ? process.parentPort : undefined
  if (isParentPort(parentPort)) {
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', (event) => listener(event.data)),
    }
  }
  const send = process.send?.bind(process)
  if (!send) throw new Error('this process has no parent to answer to')
  // A worker whose parent is gone has nobody to work for.
  process.on('disconnect', () => process.exit())
  return {
    post: (message) => void send(message),
    onMessage: (listener) => void process.on('message', listener),
  }
}
