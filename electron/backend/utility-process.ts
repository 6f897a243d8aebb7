import { ignoreAsar } from './ignore-asar.ts'
import { parentPort } from './parent-port.ts'
import { servePort } from './serve-port.ts'
import { createStanding, reopen } from './standing.ts'
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
        emit: (event) => {
          tellStanding()
          caller?.tell(event)
        },
        upkeep: {},
      })
      const tellStanding = createStanding(started.desk, (standing) =>
        port.post({ type: 'standing', standing }),
      )
      backend = started
      ignoreAsar()
      caller = servePort({
        dispatch: started.dispatch,
        incidents: started.incidents,
        post: (reply) => {
          tellStanding()
          port.post({ type: 'reply', reply })
        },
      })
      noteEnd(message.endedWith, started)
      void Promise.resolve(message.reopen && reopen(started.desk, message.reopen)).then(() =>
        port.post({ type: 'ready' }),
      )
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

/** Into the program's log: how the process before this one ended, and what ends this one. */
function noteEnd(endedWith: number | null, { incidents }: Backend): void {
  if (endedWith !== null)
    incidents.noteTold({ call: 'backend process', error: `ended with ${endedWith}`, stack: [] })
  process.on('uncaughtException', (error) => {
    incidents.note(error, 'backend process')
    process.exit(1)
  })
}
