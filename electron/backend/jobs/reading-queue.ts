import { AppError } from '../../../shared/app-error.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Progress } from '../../../shared/contract/define.ts'
import type { BackendEvent } from '../../../shared/contract/events.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { errorSentence } from '../../../shared/text/error-sentences.ts'
import { systemProblem } from '../../../shared/text/system-problems.ts'
import { type ArchiveFolder, storedPath } from '../../storage/archive-folder.ts'
import type { Connection } from '../../storage/database/database.ts'
import { codeOf } from '../../storage/files/system-error.ts'
import { countWaiting, filesWaiting, saveReading } from '../../storage/repositories/files.ts'
import type { ProcessSpawner } from '../processes/process-spawner.ts'
import { createTextExtractor, type TextExtractor } from '../processes/text-extractor.ts'
import type { Indexing } from './indexing.ts'

/** How many were read, and which could not be, though nothing is wrong with the paper. */
export type ReadingRound = CallOutput<'files.readWaiting'>

/** Why nothing could be read, in the words of a sentence's middle. */
function problemOf(error: unknown): string {
  if (!(error instanceof AppError)) return systemProblem(codeOf(error))
  if (error.code === 'not-found') return 'không thấy tệp gốc trong kho'
  if (error.code === 'unreadable') return systemProblem(String(error.details['reason'] ?? ''))
  return errorSentence(error.code, error.details).replace(/\.$/, '')
}

/**
 * Reads the text of filed papers, one after another, in a process of its own. Filing does not wait for it: the bytes are
 * safe first. What a crash leaves unread is found again by its empty `text_state`.
 */
export interface ReadingQueue {
  /** Begins, or goes on if it is at work already. Resolves when nothing waits any more. */
  run(): Promise<ReadingRound>
  /** The same where nobody waits for it. A catalogue that cannot be read is told by the calls that a person makes. */
  begin(): void
  /** Ends after the file at hand was let go; what is left waits for the next start. */
  stop(): Promise<void>
}

export function createReadingQueue(options: {
  readonly connection: Connection
  readonly folder: ArchiveFolder
  readonly indexing: Indexing
  readonly spawner: ProcessSpawner
  readonly emit: (event: BackendEvent) => void
}): ReadingQueue {
  const { connection, folder, indexing, spawner, emit } = options
  const stopped = new AbortController()
  let atWork: Promise<ReadingRound> | null = null

  async function readAll(): Promise<ReadingRound> {
    const extractor = createTextExtractor({ spawner })
    // What cannot be read now (the disk gave an error) waits for the next start, and does not hold up the others.
    const putOff = new Map<Sha256, string>()
    let done = 0
    // Subtle: with nothing to read all of this would run before `run` has kept the promise, and `atWork` stay set.
    await Promise.resolve()
    try {
      for (;;) {
        const next = filesWaiting(connection.reading, putOff.size + 1).find((sha256) => !putOff.has(sha256))
        if (next === undefined || stopped.signal.aborted) {
          return { read: done, unread: [...putOff].map(([sha256, problem]) => ({ sha256, problem })) }
        }
        tell({ done, total: done + countWaiting(connection.reading) - putOff.size, label: next })
        const problem = await readOne(extractor, next)
        if (problem === null) done += 1
        else putOff.set(next, problem)
      }
    } finally {
      // Before anything else can run: a paper filed from here on begins a new round.
      atWork = null
      extractor.close()
      tell(null)
    }
  }

  /** Null when it was read, else why not. */
  async function readOne(extractor: TextExtractor, sha256: Sha256): Promise<string | null> {
    try {
      const reading = await extractor.extract(storedPath(folder, sha256), stopped.signal)
      connection.transaction((db) => saveReading(db, sha256, { ...reading, note: reading.reason ?? null }))
    } catch (error) {
      return problemOf(error)
    }
    indexing.run()
    emit({ type: 'changed', nouns: ['documents', 'dossiers', 'files'] })
    return null
  }

  const tell = (progress: Progress | null) => emit({ type: 'background', name: 'reading', progress })

  const run = (): Promise<ReadingRound> => {
    atWork ??= readAll()
    return atWork
  }

  return {
    run,
    begin: () => {
      run().catch(() => undefined)
    },
    stop: async () => {
      stopped.abort()
      await atWork?.catch(() => undefined)
    },
  }
}
