import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '../support/generated-papers.ts'
import { makeLargeArchive } from '../support/large-archive.ts'
import { scriptedUser } from './soak/scripted-user.ts'
import { type Sample, slopeOf } from './soak/slope.ts'
import type { Figures, Proof } from './support/proof.ts'
import { startProofBackend } from './support/proof-backend.ts'

export interface SoakOptions {
  readonly minutes: number
  readonly papers: number
  /** Work of which nothing is measured: what is kept on purpose fills first. Minutes. */
  readonly warmUp: number
  readonly secondsBetween: number
  /** Growth that is no longer called flat; infinity where a run is too short to tell. Kilobytes a minute. */
  readonly mostGrowth: number
}

const fullSoak: SoakOptions = { minutes: 30, papers: 20_000, warmUp: 5, secondsBetween: 5, mostGrowth: 100 }

/** What this process has open; elsewhere than on Linux what Node knows of. */
const handles = (): number =>
  process.platform === 'linux' ? readdirSync('/proc/self/fd').length : process.getActiveResourcesInfo().length

/** Kilobytes that this process really holds. */
const resident = (): number => process.memoryUsage.rss() / 1024

/** R22: a day's work leaves nothing in memory. One trial is one run in one process. */
export const soak = (options: SoakOptions = fullSoak): Proof => ({
  name: 'soak',
  claim: `${options.minutes} minutes of mixed work on ${options.papers} papers: memory and handles flat`,
  begin: (folder) =>
    Promise.resolve({
      arms: [
        {
          name: `${options.minutes} minutes`,
          target: 1,
          trial: async (seed): Promise<Figures> => {
            const kho = makeLargeArchive(join(folder, `kho ${seed}`), {
              dossiers: Math.ceil(options.papers / 10),
              papersOfDossier: 10,
              people: 2_000,
            })
            const backend = startProofBackend(join(folder, 'riêng'))
            try {
              await backend.client.call('archive.open', { folder: backend.token(kho) })
              await backend.client.call('archive.stats', { waitForIndex: true })
              return await work(await scriptedUser(backend, folder, seededRandom(seed)), options)
            } finally {
              await backend.close()
            }
          },
        },
      ],
    }),
})

async function work(act: (turn: number) => Promise<void>, options: SoakOptions): Promise<Figures> {
  const { minutes, warmUp, secondsBetween } = options
  const begun = performance.now()
  const minute = () => (performance.now() - begun) / 60_000
  const memory: Sample[] = []
  const open: Sample[] = []
  let turns = 0
  let next = warmUp
  while (minute() < minutes) {
    await act(turns)
    turns += 1
    if (minute() < next) continue
    next += secondsBetween / 60
    memory.push({ minute: minute(), value: resident() })
    open.push({ minute: minute(), value: handles() })
    // A window asks now and then; between its calls the program gets its breath.
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const [ofMemory, ofHandles] = [slopeOf(memory), slopeOf(open)]
  const values = (samples: readonly Sample[]) => samples.map(({ value }) => value)
  const figures = {
    acts: turns,
    samples: memory.length,
    'kB a minute': ofMemory.perMinute,
    'give or take': ofMemory.give,
    'most MB': Math.max(...values(memory)) / 1024,
    'MB at the end': (memory.at(-1)?.value ?? 0) / 1024,
    'handles a minute': ofHandles.perMinute,
    'most handles': Math.max(...values(open)),
  }
  // What grows for certain, and by more than a megabyte in ten minutes, would fill a PC that is never switched off.
  if (ofMemory.perMinute - ofMemory.give > options.mostGrowth)
    throw new Error(`memory grows: ${JSON.stringify(figures)}`)
  const more = (open.at(-1)?.value ?? 0) - (open[0]?.value ?? 0)
  if (more > 8) throw new Error(`${more} handles more than at the beginning: ${JSON.stringify(figures)}`)
  return figures
}
