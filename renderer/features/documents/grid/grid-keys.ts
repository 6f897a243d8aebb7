/** The parts of a key event that the grid looks at. */
export interface Press {
  readonly key: string
  readonly code?: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

type Side = -1 | 0 | 1

/** What a key asks of the grid while no cell is being typed into. */
export type GridDeed =
  | { readonly type: 'step'; readonly row: Side; readonly column: Side; readonly extend: boolean }
  | { readonly type: 'edge'; readonly row: Side; readonly column: Side; readonly extend: boolean }
  | { readonly type: 'page'; readonly step: 1 | -1; readonly extend: boolean }
  | { readonly type: 'row-end'; readonly step: 1 | -1; readonly extend: boolean }
  | { readonly type: 'corner'; readonly step: 1 | -1; readonly extend: boolean }
  | { readonly type: 'tab'; readonly step: 1 | -1 }
  | { readonly type: 'enter'; readonly step: 1 | -1 }
  | {
      readonly type:
        | 'edit'
        | 'forget'
        | 'clear'
        | 'fill-down'
        | 'copy-above'
        | 'everything'
        | 'whole-rows'
        | 'undo'
        | 'redo'
        | 'move'
        | 'trash'
        | 'up'
        | 'down'
    }

const arrows: Readonly<Record<string, readonly [Side, Side]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

function movement({ key, ctrlKey, shiftKey: extend }: Press): GridDeed | null {
  const arrow = arrows[key]
  if (arrow !== undefined) {
    const [row, column] = arrow
    return { type: ctrlKey ? 'edge' : 'step', row, column, extend }
  }
  switch (key) {
    case 'Home':
      return { type: ctrlKey ? 'corner' : 'row-end', step: -1, extend }
    case 'End':
      return { type: ctrlKey ? 'corner' : 'row-end', step: 1, extend }
    case 'PageUp':
      return ctrlKey ? null : { type: 'page', step: -1, extend }
    case 'PageDown':
      return ctrlKey ? null : { type: 'page', step: 1, extend }
    default:
      return null
  }
}

function withControl({ key, code, shiftKey }: Press): GridDeed | null {
  switch (key.toLowerCase()) {
    case 'a':
      return { type: 'everything' }
    case 'd':
      return { type: shiftKey ? 'copy-above' : 'fill-down' }
    case "'":
      return { type: 'copy-above' }
    case 'z':
      return { type: shiftKey ? 'redo' : 'undo' }
    case 'y':
      return { type: 'redo' }
    case 'm':
      return { type: 'move' }
    case 'delete':
      return { type: 'trash' }
    default:
      return code === 'Quote' ? { type: 'copy-above' } : null
  }
}

/** Null: not a key of the grid, or one that begins to type. */
export function gridDeed(press: Press): GridDeed | null {
  const { key, ctrlKey, shiftKey, altKey, metaKey } = press
  if (metaKey) return null
  if (altKey) {
    if (ctrlKey || shiftKey) return null
    return key === 'ArrowUp' ? { type: 'up' } : key === 'ArrowDown' ? { type: 'down' } : null
  }
  const move = movement(press)
  if (move !== null) return move
  if (ctrlKey) return withControl(press)
  switch (key) {
    case 'Tab':
      return { type: 'tab', step: shiftKey ? -1 : 1 }
    case 'Enter':
      return { type: 'enter', step: shiftKey ? -1 : 1 }
    case 'F2':
      return { type: 'edit' }
    case 'Escape':
      return { type: 'forget' }
    case 'Delete':
    case 'Backspace':
      return { type: 'clear' }
    case ' ':
      return shiftKey ? { type: 'whole-rows' } : null
    default:
      return null
  }
}
