import { type DragEvent, useRef } from 'react'
import type { DocumentId, DossierId } from '../../../../shared/model/ids.ts'
import { useBackend } from '../../../backend/context.ts'
import { useRefusal } from '../../../backend/rights.ts'
import { vi } from '../../../text/vi.ts'
import { startDocumentDrag } from '../../../ui/document-drag.ts'
import { tellFailure, tellGently } from '../../../ui/tell.ts'
import type { Range } from './selection.ts'
import type { GridList } from './use-grid-list.ts'
import type { GridRows } from './use-grid-rows.ts'
import { useRowDeeds } from './use-row-deeds.ts'

interface Wanted {
  readonly list: GridList
  readonly range: Range
  readonly total: number
  readonly rows: GridRows
  readonly refusal: string | null
  readonly onShift: (step: 1 | -1) => void
  /** The chosen papers are gone from here. */
  readonly onGone: () => void
}

/** What is done with the papers of the chosen rows. */
export function useGridActions({ list, range, total, rows, refusal, onShift, onGone }: Wanted) {
  const { client } = useBackend()
  const { move, trash } = useRowDeeds()
  const noDelete = useRefusal('delete')
  const reordering = useRef(false)
  const bottom = Math.min(range.bottom, total - 1)
  const papers = Math.max(0, bottom - range.top + 1)
  const chosenIds = async (): Promise<DocumentId[]> => {
    const [top, last] = [range.top, bottom]
    if (last < top) return []
    return (await client.call('documents.ids', list)).slice(top, last + 1)
  }
  const withIds = async (deed: (ids: DocumentId[]) => Promise<unknown>) => {
    if (refusal !== null) return tellGently(refusal)
    const ids = await chosenIds()
    if (ids.length === 0) return tellGently(vi.grid.nothingToMove)
    await deed(ids)
    // What has moved up into their place was not chosen by anybody.
    onGone()
  }
  /** Chosen rows go up or down by one: the paper beside them goes to their other side, in one step. */
  const reorder = async (step: 1 | -1) => {
    if (refusal !== null) return tellGently(refusal)
    const { scope, sort, filter } = list
    if (scope.dossierId === null || sort.by !== 'order' || sort.descending || filter.words !== '') {
      return tellGently(vi.grid.reorderNeedsOrder)
    }
    const beside = step === -1 ? range.top - 1 : bottom + 1
    if (papers === 0 || beside < 0 || beside >= total) return
    const [paper] = await rows.loadRows(beside, beside)
    const [edge] = await rows.loadRows(step === -1 ? bottom : range.top, step === -1 ? bottom : range.top)
    if (paper === undefined || edge === undefined) return
    await client.call('documents.reorder', { id: paper.id, order: edge.order })
    onShift(step)
    await rows.askAgain()
  }
  /** One after the other: a second press looks at the order that the first one made. */
  const inTurn = (step: 1 | -1) => {
    if (reordering.current) return
    reordering.current = true
    reorder(step)
      .catch(tellFailure)
      .finally(() => {
        reordering.current = false
      })
  }
  return {
    papers,
    move: (to: { readonly id: DossierId; readonly code: string }) =>
      void withIds((ids) => move(ids, to)).catch(tellFailure),
    trash: () => (noDelete === null ? void withIds(trash).catch(tellFailure) : tellGently(noDelete)),
    up: () => inTurn(-1),
    down: () => inTurn(1),
    drag: (event: DragEvent) => {
      if (event.dataTransfer !== null) startDocumentDrag(event.dataTransfer, chosenIds)
    },
  }
}
