import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useBackend } from '../../backend/context.ts'
import { createNameReader } from './name-reader.ts'
import { createQuickIndex, type QuickIndex } from './quick-index.ts'
import type { QuickItem } from './quick-item.ts'
import { recentPlaces } from './recent-places.ts'

export interface Names {
  readonly index: QuickIndex
  /** Grows with every update: whoever shows results asks again. */
  readonly version: number
  /** Whether everything is in the index; otherwise the backend is asked as well. */
  readonly all: { readonly dossiers: boolean; readonly documents: boolean; readonly authorities: boolean }
  /** Fetches the names that changed since, and brings the index up to them. The same function for one archive. */
  refresh(): Promise<void>
}

/** Until the first names are here, only the backend answers. */
const nothingYet = { version: 0, all: { dossiers: false, documents: false, authorities: false } }

/** The names of the open archive, kept in memory for as long as it is open. */
export function useNames(folder: string, commands: readonly QuickItem[]): Names {
  const { client } = useBackend()
  const [index] = useState(createQuickIndex)
  const [state, setState] = useState(nothingYet)
  // Made anew at every drawing: nothing may be read again only because of that.
  const commandsNow = useRef(commands)
  commandsNow.current = commands
  const reader = useMemo(
    () =>
      createNameReader({
        client,
        index,
        commands: () => commandsNow.current,
        places: () => recentPlaces(folder),
      }),
    [client, folder, index],
  )
  useEffect(() => reader.listen(), [reader])
  const refresh = useCallback(async () => {
    const all = await reader.refresh()
    if (all !== null) setState(({ version }) => ({ version: version + 1, all }))
  }, [reader])
  return { index, ...state, refresh }
}
