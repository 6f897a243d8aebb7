import { DocumentId } from '../../../shared/model/ids.ts'
import type { QuickAll, QuickCursor, QuickNames } from '../../../shared/model/quick-open.ts'
import type { BackendClient } from '../../backend/client.ts'
import { rest } from './in-slices.ts'
import type { QuickIndex } from './quick-index.ts'
import { documentItem, itemsOf, type QuickItem } from './quick-item.ts'

interface Wanted {
  readonly client: Pick<BackendClient, 'call' | 'onEvent'>
  readonly index: QuickIndex
  /** What is no name of the archive. */
  readonly commands: () => readonly QuickItem[]
  /** Keys of places whose names are wanted however old they are. */
  readonly places: () => readonly string[]
}

/** Keeps an index of names up to the archive. */
export interface NameReader {
  /** Marks the names as old when something changes; answers how to stop. */
  listen(): () => void
  /** Reads the names when they are old; what the index then holds all of, or null when it was up to date already. */
  refresh(): Promise<QuickAll | null>
}

const documentIds = (keys: readonly string[]): DocumentId[] =>
  keys.flatMap((key) =>
    key.startsWith('document-') ? [DocumentId.parse(Number(key.slice('document-'.length)))] : [],
  )

export function createNameReader({ client, index, commands, places }: Wanted): NameReader {
  let isOld = true
  /** Papers that were asked for by themselves since the names were read. */
  const asked = new Set<DocumentId>()

  const readAll = async (): Promise<QuickAll> => {
    const items: QuickItem[] = [...commands()]
    let all: QuickAll = { dossiers: false, documents: false, authorities: false }
    let from: QuickCursor | null = null
    do {
      const names: QuickNames = await client.call('quickOpen.names', { from })
      items.push(...itemsOf(names))
      all = names.all ?? all
      from = names.next
      await rest()
    } while (from !== null)
    await index.update(items)
    asked.clear()
    return all
  }
  const readPlaces = async (): Promise<boolean> => {
    const missing = documentIds(places()).filter(
      (id) => index.get(`document-${id}`) === undefined && !asked.has(id),
    )
    if (missing.length === 0) return false
    for (const id of missing) asked.add(id)
    await index.add((await client.call('quickOpen.papers', { ids: missing })).map(documentItem))
    return true
  }
  let known: QuickAll | null = null
  const run = async (): Promise<QuickAll | null> => {
    const wasOld = isOld
    // Before it is read: what changes meanwhile makes it old again.
    isOld = false
    try {
      if (wasOld) known = await readAll()
      return (await readPlaces()) || wasOld ? known : null
    } catch (error) {
      isOld = true
      throw error
    }
  }
  let running: Promise<unknown> = Promise.resolve()
  return {
    listen: () =>
      client.onEvent(({ type }) => {
        if (type === 'changed') isOld = true
      }),
    refresh: () => {
      // One after the other; a failed one does not stop the next.
      const next = running.then(run, run)
      running = next
      return next
    },
  }
}
