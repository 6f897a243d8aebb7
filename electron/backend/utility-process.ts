import { ignoreAsar } from './ignore-asar.ts'
import { parentPort } from './parent-port.ts'
import { servePort } from './serve-port.ts'
import { type Backend, startBackend } from './start-backend.ts'
import { createUtilityHost } from './utility-host.ts'

/** Entry of the backend's process under Electron: the window's requests come in by way of main. */
const port = parentPort()
const { host, receive } = createUtilityHost(port)
let backend: Backend | null = null
let caller: ReturnType<typeof servePort> | null = null

port.onMessage((message) => {
  switch (message.type) {
    case 'start': {
      const started = startBackend({
        host,
        places: message.places,
        emit: (event) => caller?.tell(event),
        upkeep: {},
      })
      backend = started
      ignoreAsar()
      caller = servePort({
        dispatch: started.dispatch,
        incidents: started.incidents,
        post: (reply) => port.post({ type: 'reply', reply }),
      })
      port.post({ type: 'ready' })
      return
    }
    case 'request':
      caller?.receive(message.request)
      return
    case 'accept':
      backend?.grants.accept(message.token, { path: message.path, shown: message.shown })
      return
    case 'stop':
      void Promise.resolve(backend?.close()).finally(() => {
        port.post({ type: 'stopped' })
        process.exit(0)
      })
      return
    default:
      receive(message)
  }
})
