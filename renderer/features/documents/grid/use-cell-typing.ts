import { useEffectEvent, useLayoutEffect, useState } from 'react'
import type { RuleChoices } from '../../../../shared/contract/rules.ts'
import { vi } from '../../../text/vi.ts'
import { tellGently } from '../../../ui/tell.ts'
import { useUnsaved } from '../../../ui/unsaved.ts'
import type { Editing, Leaving } from './cell-box.tsx'
import { fillRange } from './changes.ts'
import type { ShownColumn } from './columns.ts'
import { gridDeed } from './grid-keys.ts'
import { afterDeed } from './perform-deed.ts'
import { type Bounds, entered, rangeOf, type Selection, tabbed } from './selection.ts'
import { useOffers } from './suggestions.ts'
import type { GridCells } from './use-cells.ts'

interface Wanted {
  readonly selection: Selection
  readonly bounds: Bounds
  readonly columns: readonly ShownColumn[]
  readonly choices: RuleChoices
  readonly cells: GridCells
  readonly refusal: string | null
  readonly mayAdd: boolean
  /** Rows that are in the archive; those after them are new. */
  readonly total: number
  /** Whether the active row has come from the archive. */
  readonly isHere: boolean
  readonly onLeave: (selection: Selection) => void
}

/** Typing into the active cell: may it, what is offered, and where it goes when it is done. */
export function useCellTyping(wanted: Wanted) {
  const { selection, bounds, columns, choices, cells, refusal, mayAdd, total, isHere, onLeave } = wanted
  const { active } = selection
  const [editing, setEditing] = useState<Editing | null>(null)
  const shown = columns[active.column]
  const offers = useOffers(shown?.column, editing?.text ?? null, choices)

  const edit = (next: Editing | null) => {
    if (next === null || editing !== null) return setEditing(next)
    // The line above the table has said why already; it is not said again at every key.
    if (refusal !== null) return
    if (shown !== undefined && !shown.column.editable) {
      return tellGently(vi.grid.notEditable(shown.column.label))
    }
    if (isHere) setEditing(next)
  }
  const take = (text: string, leaving: Leaving) => {
    setEditing(null)
    if (shown === undefined) return
    if (leaving.type === 'all') return cells.apply(fillRange(rangeOf(selection), cells.columnsOnly, text))
    cells.setCell(active.row, shown.column, text)
    // A new row has one more under it as soon as something is typed into it.
    const grown = { ...bounds, rows: mayAdd ? Math.max(bounds.rows, active.row + 2) : bounds.rows }
    if (leaving.type === 'enter') onLeave(entered(selection, leaving.step, grown))
    if (leaving.type === 'tab') onLeave(tabbed(selection, leaving.step, grown))
    if (leaving.type === 'arrow') {
      const bare = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false }
      const deed = gridDeed({ key: leaving.key, ...bare })
      const next = deed && afterDeed(deed, selection, grown, 1, () => true)
      if (next !== null) onLeave(next)
    }
  }
  // The table goes from the screen by a key, without a word to the box: the cell is left all the same.
  const takeForGood = useEffectEvent(() => {
    if (editing !== null) take(editing.text, { type: 'away' })
  })
  useLayoutEffect(() => () => takeForGood(), [])
  // The window closes: a new row is kept as it is, a cell of a saved paper is asked about.
  useUnsaved(() => {
    if (editing === null || editing.text === cells.cellAt(active.row, active.column)?.text) return false
    if (active.row >= total) take(editing.text, { type: 'away' })
    return active.row < total
  })
  return { shown, editing, edit, take, offers }
}
