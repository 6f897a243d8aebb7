import { useCallback, useRef, useState } from 'react'
import { useBackend } from '../../backend/context.ts'
import { createQuickIndex, type QuickIndex } from './quick-index.ts'
import { itemsOf, type QuickItem } from './quick-item.ts'
import { recentPlaces } from './recent-places.ts'

export interface Names {
  readonly index: QuickIndex
  /** Grows with every update: whoever shows results asks again. */
  readonly version: number
  /** Whether everything is in the index; otherwise the backend is asked as well. */
  readonly all: { readonly documents: boolean; readonly authorities: boolean }
  /** Fetches the names and brings the index up to them; one after the other. */
  refresh(): Promise<void>
}

const documentIds = (keys: readonly string[]): number[] =>
  keys.flatMap((key) => (key.startsWith('document-') ? [Number(key.slice('document-'.length))] : []))

/** The names of the open archive, kept in memory for as long as it is open. */
export function useNames(folder: string, commands: readonly QuickItem[]): Names {
  const { client } = useBackend()
  const [index] = useState(createQuickIndex)
  const [state, setState] = useState({ version: 0, all: { documents: true, authorities: true } })
  const running = useRef<Promise<void>>(Promise.resolve())
  const refresh = useCallback(() => {
    const run = async () => {
      const names = await client.call('quickOpen.names', { also: documentIds(recentPlaces(folder)) })
      await index.update([...commands, ...itemsOf(names)])
      setState(({ version }) => ({ version: version + 1, all: names.all }))
    }
    // A failed fetch must not stop the next one.
    running.current = running.current.then(run, run)
    return running.current
  }, [client, commands, folder, index])
  return { index, ...state, refresh }
}
