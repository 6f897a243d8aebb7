import type { BackendEvent } from '../../../shared/contract/events.ts'
import type { SearchIndex } from '../../storage/search/search-index.ts'

/** Takes changes into the search index in small portions, so that calls are answered in between. */
export interface Indexing {
  /** Begins, or goes on if it is at work already. */
  run(): void
  stop(): void
}

/** Documents in one portion: some tens of milliseconds. */
const portion = 50
/** Changes that come in a row are taken in together; a question meanwhile takes them in itself. Milliseconds. */
const restMs = 300
/** Fewer than this are taken in at once and nobody is told. */
const worthTelling = 200

export function createIndexing(search: SearchIndex, emit: (event: BackendEvent) => void): Indexing {
  let atWork = false
  let stopped = false
  let resting: NodeJS.Timeout | null = null

  async function takeInAll(): Promise<void> {
    let done = 0
    let told = false
    try {
      while (!stopped) {
        const { indexed, left } = search.update(portion)
        done += indexed
        if (left === 0) {
          // Sealed while it is whole: a program that is killed later leaves an index that need not be looked through.
          if (done > 0) search.settle()
          return
        }
        if (told || done + left > worthTelling) {
          told = true
          emit({ type: 'background', name: 'indexing', progress: { done, total: done + left, label: '' } })
        }
        await new Promise(setImmediate)
      }
    } finally {
      atWork = false
      if (told) emit({ type: 'background', name: 'indexing', progress: null })
    }
  }

  return {
    run: () => {
      if (atWork || stopped || resting !== null) return
      resting = setTimeout(() => {
        resting = null
        atWork = true
        // What goes wrong here comes again, and is told, with the next question.
        takeInAll().catch(() => undefined)
      }, restMs)
    },
    stop: () => {
      stopped = true
      if (resting !== null) clearTimeout(resting)
    },
  }
}
