import { createInterface } from 'node:readline'
import { inspect } from 'node:util'
import { type Fault, openControl } from '../failing-calls/control.ts'
import { playWithFault } from '../failing-calls/play.ts'
import { layOutStages } from '../failing-calls/stage.ts'
import { isDeed } from './deeds.ts'

/** Plays one deed again and again with the fault that each line of its input names; answers a line of JSON for each. */
const [name = '', folder = '', watched = ''] = process.argv.slice(2)
if (!isDeed(name)) throw new Error(`no deed ${name}`)
const control = openControl(process.env['HOSO_FAULT_CONTROL'] ?? '')
// What this process starts shall work undisturbed.
delete process.env['LD_PRELOAD']
const stages = await layOutStages(folder)
process.stdout.write('ready\n')
for await (const line of createInterface({ input: process.stdin })) {
  const fault = JSON.parse(line) as Fault
  const played = await playWithFault({
    deed: name,
    stage: stages[name],
    folder,
    watched,
    control,
    fault,
  }).catch((error: unknown) => ({ failure: inspect(error) }))
  process.stdout.write(`${JSON.stringify(played)}\n`)
}
