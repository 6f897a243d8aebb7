import type { DocumentId } from '../../../../shared/model/ids.ts'
import { tellFailure } from '../../../ui/tell.ts'
import type { Editing } from './cell-box.tsx'
import { fillRange } from './changes.ts'
import type { ShownColumn } from './columns.ts'
import type { GridDeed } from './grid-keys.ts'
import { afterDeed } from './perform-deed.ts'
import { type Bounds, type Place, rangeOf, type Selection } from './selection.ts'
import type { GridCells } from './use-cells.ts'
import type { Drafts } from './use-drafts.ts'
import type { useSingleEdits } from './use-single-edits.ts'

interface Wanted {
  readonly selection: Selection
  readonly bounds: Bounds
  readonly total: number
  readonly activePaper: DocumentId | null
  readonly shown: ShownColumn | undefined
  readonly cells: GridCells
  readonly edits: ReturnType<typeof useSingleEdits>
  readonly drafts: Drafts
  /** Rows that fit into the window. */
  readonly page: () => number
  readonly onTrash: () => void
  readonly onMove: () => void
  readonly onEdit: (editing: Editing) => void
  readonly onGo: (selection: Selection) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** Does what a key asks for while no cell is being typed into. */
export function useGridDeeds(wanted: Wanted) {
  const { selection, bounds, total, activePaper, shown, cells, edits, drafts } = wanted
  const { active } = selection
  const range = rangeOf(selection)
  const forget = () => {
    if (activePaper !== null && shown !== undefined) edits.forget(activePaper, shown.column.id)
  }
  const trash = () => {
    if (active.row >= total) drafts.drop(active.row - total)
    else wanted.onTrash()
  }
  const perform = (deed: GridDeed) => {
    // A cell whose row is not here yet counts as filled: the way to the edge is not stopped by what is not loaded.
    const filled = (place: Place) => cells.cellAt(place.row, place.column)?.text !== ''
    const next = afterDeed(deed, selection, bounds, wanted.page(), filled)
    if (next !== null) return wanted.onGo(next)
    switch (deed.type) {
      case 'edit':
        return wanted.onEdit({ mode: 'mend', text: cells.cellAt(active.row, active.column)?.text ?? '' })
      case 'forget':
        return forget()
      case 'clear':
        return cells.apply(fillRange(range, cells.columnsOnly, ''))
      case 'fill-down':
        return void cells.fillDownIn(range).catch(tellFailure)
      case 'copy-above':
        return void cells.fillDownIn({ ...range, bottom: range.top }).catch(tellFailure)
      case 'undo':
        return wanted.undo()
      case 'redo':
        return wanted.redo()
      case 'move':
        return wanted.onMove()
      case 'trash':
        return trash()
    }
  }
  return { perform, trash }
}
