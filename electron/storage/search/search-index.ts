import type { SearchAnswer, SearchRequest } from '../../../shared/model/search.ts'
import type { Connection } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import { copyIndex } from './copy-index.ts'
import { find } from './find.ts'
import {
  beginAnew,
  countIndexedPages,
  countLeft,
  type Followed,
  hasOtherLabels,
  takeInSome,
} from './follow-catalogue.ts'
import { createIndex, isDamage, lookThrough, openIndex, type Reason, removeIndex } from './index-file.ts'
import { type IndexFinding, indexFinding } from './index-finding.ts'
import { breakSeal, sealIndex, sealState } from './seal.ts'
import { createShelves } from './shelf.ts'
import { isInStep, readStanding } from './standing.ts'

/** The one way to the archive's full text: nothing outside this folder knows its tables. */
export interface SearchIndex {
  /** Takes in what is left, then answers; `visible` is a condition on `documents`, default all of them. */
  find(request: SearchRequest, visible?: Sql): SearchAnswer
  /** Takes in at most `limit` documents (default all); `left` are still to come. */
  update(limit?: number): { indexed: number; left: number }
  /** Throws the index away and builds it anew. */
  rebuild(): { documents: number }
  /** `healed` when it had to be built anew since it was opened; `position` is the last number of the queue taken in. */
  state(): { healed: boolean; indexedPages: number; left: number; position: number }
  /** Looks through the whole index, heals it where needed, and says what was healed since the last time. */
  check(): IndexFinding[]
  /** After much work: seals the file as closing does, so that a kill costs nothing at the next start. */
  settle(): void
  close(): void
}

export interface SearchIndexOptions extends Followed {
  readonly path: string
  /** For readers: another index to begin with a copy of; `path` is then temporary and removed at the end. */
  readonly copyOf?: string
}

/** Documents in one transaction: an interrupted update loses no more than this. */
const batch = 200

export function openSearchIndex(options: SearchIndexOptions): SearchIndex {
  const { path, catalogue, archiveUuid, kindLabel, copyOf } = options
  const isTemporary = copyOf !== undefined
  const shelves = createShelves(catalogue)
  const unreported: Reason[] = []
  let healed = false
  let changed = false

  /** The reason why an opened index does not belong to the catalogue as it is. */
  function misfit(index: Connection): Reason | null {
    const standing = readStanding(index.reading)
    if (standing === undefined || !isInStep(standing, catalogue, archiveUuid)) return 'out-of-step'
    return hasOtherLabels(index.reading, kindLabel) ? 'other-version' : null
  }

  function anew(reason: Reason | null): Connection {
    const index = createIndex(path)
    changed = true
    beginAnew(index, options)
    // A new archive has no index yet, and a reader's is nothing to heal.
    const isFirst = reason === 'missing' && countLeft(index.reading, catalogue) === 0
    if (reason !== null && !isFirst && !isTemporary) {
      unreported.push(reason)
      healed = true
    }
    return index
  }

  function open(): Connection {
    if (isTemporary) copyIndex(copyOf, path)
    const found = openIndex(path, isTemporary)
    if (typeof found === 'string') return anew(found)
    try {
      const reason = misfit(found)
      if (reason === null) return found
      found.close()
      return anew(reason)
    } catch (error) {
      found.close()
      if (isDamage(error)) return anew('damaged')
      throw error
    }
  }

  let index = open()

  /** Does it again on a new index when the file turns out to be damaged. A damaged catalogue throws the second time. */
  function healing<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      if (!isDamage(error)) throw error
      index.close()
      index = anew('damaged')
      return work()
    }
  }

  /** Without its seal an index is looked through at the next start: no reason to fail at closing. */
  function seal(): void {
    try {
      if (changed || sealState(path) === 'unsealed') sealIndex(path)
    } catch {
      try {
        breakSeal(path)
      } catch {
        // A disk that refuses even that. A seal cut short speaks for nothing.
      }
    }
  }

  const left = () => countLeft(index.reading, catalogue)

  function update(limit = Number.POSITIVE_INFINITY): { indexed: number; left: number } {
    let indexed = 0
    if (left() === 0) return { indexed, left: 0 }
    if (!changed) breakSeal(path)
    changed = true
    while (indexed < limit) {
      const taken = takeInSome(index, options, Math.min(batch, limit - indexed))
      if (taken === 0) break
      indexed += taken
    }
    return { indexed, left: left() }
  }

  return {
    find: (request, visible = sql`1`) => {
      const begun = performance.now()
      const answer = healing(() => {
        update()
        return find({ index: index.reading, catalogue, shelf: shelves(visible), kindLabel }, request)
      })
      return { ...answer, tookMs: Math.round((performance.now() - begun) * 10) / 10 }
    },
    update: (limit) => healing(() => update(limit)),
    rebuild: () => {
      index.close()
      index = anew(null)
      return { documents: healing(update).indexed }
    },
    state: () =>
      healing(() => ({
        healed,
        indexedPages: countIndexedPages(index.reading),
        left: left(),
        position: readStanding(index.reading)?.position ?? 0,
      })),
    check: () => {
      healing(() => {
        if (!changed && sealState(path, true) === 'broken') {
          index.close()
          index = anew('damaged')
        }
        lookThrough(index)
        update()
      })
      return unreported.splice(0).map(indexFinding)
    },
    settle: () => {
      if (!changed || isTemporary) return
      index.driver.pragma('wal_checkpoint(TRUNCATE)')
      if (sealIndex(path)) changed = false
    },
    close: () => {
      index.close()
      if (isTemporary) removeIndex(path)
      else seal()
    },
  }
}
