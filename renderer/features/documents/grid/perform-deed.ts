import type { GridDeed } from './grid-keys.ts'
import {
  type Bounds,
  blockEdge,
  entered,
  everything,
  moved,
  type Place,
  type Selection,
  tabbed,
  wholeRows,
} from './selection.ts'

/** Where a key leads; null when it moves nothing. `page` = rows that fit into the window. */
export function afterDeed(
  deed: GridDeed,
  selection: Selection,
  bounds: Bounds,
  page: number,
  isFilled: (place: Place) => boolean,
): Selection | null {
  const { row, column } = selection.active
  switch (deed.type) {
    case 'step':
      return moved(selection, { row: row + deed.row, column: column + deed.column }, bounds, deed.extend)
    case 'edge':
      return moved(selection, blockEdge(selection.active, deed, bounds, isFilled), bounds, deed.extend)
    case 'page':
      return moved(selection, { row: row + deed.step * page, column }, bounds, deed.extend)
    case 'row-end':
      return moved(selection, { row, column: deed.step === 1 ? bounds.columns - 1 : 0 }, bounds, deed.extend)
    case 'corner':
      return moved(
        selection,
        deed.step === 1 ? { row: bounds.rows - 1, column: bounds.columns - 1 } : { row: 0, column: 0 },
        bounds,
        deed.extend,
      )
    case 'tab':
      return tabbed(selection, deed.step, bounds)
    case 'enter':
      return entered(selection, deed.step, bounds)
    case 'everything':
      return everything(bounds)
    case 'whole-rows':
      return wholeRows(selection.anchor.row, row, bounds)
    default:
      return null
  }
}
