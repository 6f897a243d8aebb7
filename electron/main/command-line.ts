import { app, utilityProcess } from 'electron'
import type { FromBackend, ToBackend } from '../../shared/backend-messages.ts'
import { places } from './places.ts'
import { createWorkerPool, scriptOf } from './worker-pool.ts'

/** Runs one `hoso` command without a window; the program ends with its exit status. */
export function runCommandLine(words: readonly string[]): void {
  const child = utilityProcess.fork(scriptOf('hoso-utility'), [], { serviceName: 'hoso', stdio: 'inherit' })
  const post = (message: ToBackend) => child.postMessage(message)
  const workers = createWorkerPool(post)
  let status = 2
  child.on('message', (message: FromBackend) => {
    if (message.type === 'spawn' || message.type === 'worker-post' || message.type === 'kill')
      workers.receive(message)
    if (message.type === 'finished') status = message.status
  })
  child.on('exit', () => {
    workers.killAll()
    app.exit(status)
  })
  post({ type: 'command-line', places: places(), words })
}
