import { join } from 'node:path'
import { seededRandom } from '../support/generated-papers.ts'
import { pause, startProofChild } from './support/child-process.ts'
import type { Proof } from './support/proof.ts'
import { idleSpawner, newProofArchive, withArchive } from './support/proof-backend.ts'

/** A program that answers one word for each word it is told. */
async function startProgram(kho: string, apart: string) {
  const child = startProofChild('one-writer.ts', [kho, apart])
  await child.says('ready')
  return {
    tell: (word: string): Promise<string> => {
      const before = child.lines.length
      child.process.stdin?.write(`${word}\n`)
      return child.nextLine(before)
    },
    kill: async () => {
      child.process.kill('SIGKILL')
      await child.ended
    },
  }
}

/** R29: two programs on one archive are never both its writer. */
export const writersProof: Proof = {
  name: 'writers',
  claim: 'of two programs on one archive never more than one writes',
  begin: async (folder) => {
    const kho = join(folder, 'kho')
    const apart = join(folder, 'riêng')
    await newProofArchive(kho, apart)
    let written = 0
    const start = (name: string) => startProgram(kho, join(folder, name))
    let one = await start('một')
    const other = await start('hai')
    const countPapers = () =>
      withArchive(
        kho,
        apart,
        async ({ client }) => (await client.call('documents.ids', {})).length,
        idleSpawner,
      )

    /** Both write: what the program says was written is there, and only the writer was let. */
    async function bothWrite(modes: readonly string[]): Promise<number> {
      const writers = modes.filter((mode) => mode === 'write').length
      if (writers > 1) throw new Error('two writers')
      const said = await Promise.all([one.tell('write'), other.tell('write')])
      said.forEach((answer, index) => {
        if ((answer === 'written') !== (modes[index] === 'write'))
          throw new Error(`${modes[index]}: ${answer}`)
      })
      written += said.filter((answer) => answer === 'written').length
      return writers
    }

    return {
      arms: [
        {
          name: 'both at once',
          target: 100,
          trial: async (seed) => {
            const random = seededRandom(seed)
            const openAfter = async (program: typeof one) => {
              await pause(random() * 15)
              return program.tell('open')
            }
            const writers = await bothWrite(await Promise.all([openAfter(one), openAfter(other)]))
            await Promise.all([one.tell('close'), other.tell('close')])
            const found = await countPapers()
            if (found !== written) throw new Error(`${written} acknowledged, ${found} there`)
            return { 'one writer': Number(writers === 1), 'none for a moment': Number(writers === 0) }
          },
        },
        {
          name: 'the writer killed',
          target: 100,
          trial: async (seed) => {
            if ((await one.tell('open')) !== 'write') throw new Error('alone, and not the writer')
            if ((await other.tell('open')) !== 'read') throw new Error('two writers')
            await pause(seededRandom(seed)() * 20)
            await one.kill()
            const mode = await other.tell('open')
            await other.tell('close')
            one = await start('một')
            if (mode !== 'write') throw new Error(`a killed writer stands in the way: ${mode}`)
            return {}
          },
        },
      ],
      end: async () => {
        await Promise.all([one.kill(), other.kill()])
      },
    }
  },
}
