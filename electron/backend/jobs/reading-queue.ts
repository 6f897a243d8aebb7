import type { BackendEvent } from '../../../shared/contract/events.ts'
import { type ArchiveFolder, storedPath } from '../../storage/archive-folder.ts'
import type { Connection } from '../../storage/database/database.ts'
import { countWaiting, filesWaiting, saveReading } from '../../storage/repositories/files.ts'
import type { SearchIndex } from '../../storage/search/search-index.ts'
import type { ProcessSpawner } from '../processes/process-spawner.ts'
import { createTextExtractor } from '../processes/text-extractor.ts'

/**
 * Reads the text of filed papers, one after another, in a process of its own. Filing does not wait for it: the bytes are
 * safe first. What a crash leaves unread is found again by its empty `text_state`.
 */
export interface ReadingQueue {
  /** Begins, or goes on if it is at work already. Resolves when nothing waits any more. */
  run(): Promise<number>
  /** Ends after the file at hand was let go; what is left waits for the next start. */
  stop(): Promise<void>
}

export function createReadingQueue(options: {
  readonly connection: Connection
  readonly folder: ArchiveFolder
  readonly search: SearchIndex
  readonly spawner: ProcessSpawner
  readonly emit: (event: BackendEvent) => void
}): ReadingQueue {
  const { connection, folder, search, spawner, emit } = options
  const stopped = new AbortController()
  let atWork: Promise<number> | null = null

  async function readAll(): Promise<number> {
    const extractor = createTextExtractor({ spawner })
    let done = 0
    try {
      for (;;) {
        const next = filesWaiting(connection.reading, 1)[0]
        if (next === undefined || stopped.signal.aborted) return done
        const total = done + countWaiting(connection.reading)
        emit({ type: 'background', name: 'reading', progress: { done, total, label: next } })
        const reading = await extractor.extract(storedPath(folder, next), stopped.signal)
        if (stopped.signal.aborted) return done
        connection.transaction((db) => saveReading(db, next, { ...reading, note: reading.reason ?? null }))
        search.update()
        done += 1
        emit({ type: 'changed', nouns: ['documents', 'dossiers', 'files'] })
      }
    } finally {
      extractor.close()
      emit({ type: 'background', name: 'reading', progress: null })
    }
  }

  // A paper filed while the last one was being put away would otherwise wait for the next start.
  async function readUntilNoneWaits(): Promise<number> {
    let done = 0
    do done += await readAll()
    while (!stopped.signal.aborted && countWaiting(connection.reading) > 0)
    return done
  }

  return {
    run: () => {
      atWork ??= readUntilNoneWaits().finally(() => {
        atWork = null
      })
      return atWork
    },
    stop: async () => {
      stopped.abort()
      await atWork?.catch(() => 0)
    },
  }
}
