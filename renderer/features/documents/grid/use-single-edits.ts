import { useCallback, useState } from 'react'
import type { Document as Paper } from '../../../../shared/model/document.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { useBackend } from '../../../backend/context.ts'
import { sentenceOf } from '../../../ui/sentence-of.ts'
import { type CellState, type RowState, withCell } from './cell-state.ts'
import type { GridRows } from './use-grid-rows.ts'

/** Cells that are saved one by one: at once; what is refused stays in its cell with the reason. */
export function useSingleEdits({ putSaved }: Pick<GridRows, 'putSaved'>) {
  const { client } = useBackend()
  const [states, setStates] = useState<ReadonlyMap<DocumentId, RowState>>(new Map())
  const set = useCallback((id: DocumentId, column: string, state: CellState | null) => {
    setStates((before) => {
      const row = withCell(before.get(id), column, state)
      const next = new Map(before)
      if (Object.keys(row).length === 0) next.delete(id)
      else next.set(id, row)
      return next
    })
  }, [])
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
