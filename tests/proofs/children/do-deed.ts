import { startProofBackend } from '../support/proof-backend.ts'
import { deeds, isDeed } from './deeds.ts'

/** One deed with a real backend, until it is done or the process is killed: `begun`, what is acknowledged, `done`. */
const [name = '', apart = '', ...words] = process.argv.slice(2)
if (!isDeed(name)) throw new Error(`no deed ${name}`)
const say = (line: string) => process.stdout.write(`${line}\n`)
const backend = startProofBackend(apart)
say('begun')
await deeds[name](backend, words, say)
say('done')
await backend.close()
