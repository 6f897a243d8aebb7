import { useCallback, useSyncExternalStore } from 'react'
import type { Document as Paper } from '../../../../shared/model/document.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { useBackend } from '../../../backend/context.ts'
import { useOpenArchive } from '../../../backend/open-archive.ts'
import { sentenceOf } from '../../../ui/sentence-of.ts'
import { newStore, type Store } from '../../../ui/store.ts'
import { useUnsaved } from '../../../ui/unsaved.ts'
import { type CellState, type RowState, withCell } from './cell-state.ts'
import type { GridRows } from './use-grid-rows.ts'

type States = ReadonlyMap<DocumentId, RowState>
/** By the folder of the archive: what was refused still stands in its cell when one comes back to the table. */
const stores = new Map<string, Store<States>>()

function statesIn(folder: string): Store<States> {
  const store = stores.get(folder) ?? newStore<States>(new Map())
  stores.set(folder, store)
  return store
}

/** Cells that are saved one by one: at once; what is refused stays in its cell with the reason. */
export function useSingleEdits({ putSaved }: Pick<GridRows, 'putSaved'>) {
  const { client } = useBackend()
  const store = statesIn(useOpenArchive().folder)
  const states = useSyncExternalStore(store.subscribe, store.get)
  useUnsaved(() => states.size > 0)
  const set = useCallback(
    (id: DocumentId, column: string, state: CellState | null) => {
      store.change((before) => {
        const row = withCell(before.get(id), column, state)
        const next = new Map(before)
        if (Object.keys(row).length === 0) next.delete(id)
        else next.set(id, row)
        return next
      })
    },
    [store],
  )
  const save = useCallback(
    async (paper: Paper, column: string, text: string, defaultYear: number | null) => {
      set(paper.id, column, { text, problem: null })
      try {
        const rows = [{ id: paper.id, cells: { [column]: text } }]
        const { saved, problems } = await client.call('documents.enter', { rows, defaultYear })
        const [problem] = problems
        if (problem !== undefined) return set(paper.id, column, { text, problem: problem.message })
        putSaved(saved)
        set(paper.id, column, null)
      } catch (error) {
        set(paper.id, column, { text, problem: sentenceOf(error) })
      }
    },
    [client, putSaved, set],
  )
  const forget = useCallback((id: DocumentId, column: string) => set(id, column, null), [set])
  return { states, save, forget }
}
