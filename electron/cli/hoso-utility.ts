import { parentPort } from '../backend/parent-port.ts'
import { createUtilityHost } from '../backend/utility-host.ts'
import { runHoso } from './run-hoso.ts'
import { writeAll } from './write-all.ts'

/** The same command line inside the packaged program, as a utility process of Electron. */
const port = parentPort()
const { host, receive } = createUtilityHost(port)

port.onMessage((message) => {
  if (message.type !== 'command-line') {
    receive(message)
    return
  }
  const streams = { out: (text: string) => writeAll(1, text), error: (text: string) => writeAll(2, text) }
  void runHoso(message.words, { host, places: message.places }, streams).then((status) => {
    port.post({ type: 'finished', status })
    process.exit(0)
  })
})
