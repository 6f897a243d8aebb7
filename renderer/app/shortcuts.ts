import type { vi } from '../text/vi.ts'
import type { Deed } from '../ui/deed-board.ts'

type Label = keyof typeof vi.shell.keyboard.labels
type ShortcutGroup = keyof typeof vi.shell.keyboard.groups

export interface Shortcut {
  readonly label: Label
  readonly group: ShortcutGroup
  /** As a person reads them. */
  readonly shown: readonly string[]
  /** As tinykeys reads them; none where the list or the tree listens itself. */
  readonly keys: readonly string[]
  readonly deed: Deed | null
  /** While one types in a box the key is the box's. */
  readonly notInBoxes?: boolean
  /** Other ways to press the same, not worth showing. */
  readonly otherKeys?: readonly string[]
  /** A dialog does not stop it. */
  readonly inDialogs?: boolean
}

const global = (
  label: Label,
  group: ShortcutGroup,
  shown: readonly string[],
  keys: readonly string[],
): Shortcut => ({
  label,
  group,
  shown,
  keys,
  deed: label,
})
const local = (label: Label, group: ShortcutGroup, shown: readonly string[]): Shortcut => ({
  label,
  group,
  shown,
  keys: [],
  deed: null,
})

/** The one table of keys: what listens and what the help shows. */
export const shortcuts: readonly Shortcut[] = [
  global('help', 'anywhere', ['F1'], ['F1']),
  global('quickOpen', 'anywhere', ['Ctrl+K'], ['Control+k']),
  global('find', 'anywhere', ['Ctrl+F'], ['Control+f']),
  { ...global('undo', 'anywhere', ['Ctrl+Z'], ['Control+z']), notInBoxes: true },
  {
    ...global('redo', 'anywhere', ['Ctrl+Y', 'Ctrl+Shift+Z'], ['Control+y', 'Control+Shift+z']),
    notInBoxes: true,
  },
  global('workList', 'anywhere', ['Ctrl+L'], ['Control+l']),
  { ...global('lock', 'anywhere', ['Ctrl+Shift+L'], ['Control+Shift+l']), inDialogs: true },
  global('nextPanel', 'anywhere', ['F6'], ['F6']),
  global('previousPanel', 'anywhere', ['Shift+F6'], ['Shift+F6']),
  global('newCongress', 'anywhere', ['Ctrl+Shift+N'], ['Control+Shift+n']),
  global('newDossier', 'anywhere', ['Ctrl+N'], ['Control+n']),
  global('openArchive', 'anywhere', ['Ctrl+O'], ['Control+o']),
  global('backup', 'anywhere', ['Ctrl+B'], ['Control+b']),
  {
    ...global('zoomIn', 'anywhere', ['Ctrl++'], ['Control+Equal']),
    otherKeys: ['Control+Shift+Equal', 'Control+NumpadAdd'],
    inDialogs: true,
  },
  {
    ...global('zoomOut', 'anywhere', ['Ctrl+−'], ['Control+Minus']),
    otherKeys: ['Control+NumpadSubtract'],
    inDialogs: true,
  },
  {
    ...global('zoomReset', 'anywhere', ['Ctrl+0'], ['Control+0']),
    otherKeys: ['Control+Numpad0'],
    inDialogs: true,
  },
  global('leave', 'anywhere', ['Esc'], ['Escape']),
  global('addFiles', 'dossier', ['Ctrl+I'], ['Control+i']),
  global('addFolder', 'dossier', ['Ctrl+Shift+I'], ['Control+Shift+i']),
  global('addPaper', 'dossier', ['Ctrl+Shift+B'], ['Control+Shift+b']),
  global('catalogue', 'dossier', ['F2'], ['F2']),
  global('moveUp', 'dossier', ['Alt+↑'], ['Alt+ArrowUp']),
  global('moveDown', 'dossier', ['Alt+↓'], ['Alt+ArrowDown']),
  global('exportDossier', 'dossier', ['Ctrl+E'], ['Control+e']),
  global('saveCopy', 'dossier', ['Ctrl+Shift+S'], ['Control+Shift+s']),
  global('print', 'dossier', ['Ctrl+P'], ['Control+p']),
  local('moveInList', 'lists', ['↑ ↓', 'PgUp PgDn']),
  local('firstLast', 'lists', ['Home', 'End']),
  local('trash', 'lists', ['Delete']),
  local('mark', 'lists', ['Space']),
  local('markAll', 'lists', ['Ctrl+A', 'Shift+↑ ↓']),
  local('newRecord', 'lists', ['Insert']),
  local('openRow', 'lists', ['Enter']),
  local('expand', 'lists', ['→', '←']),
  global('saveNext', 'cataloguing', ['Ctrl+Enter', 'Ctrl+S'], ['Control+Enter', 'Control+s']),
  global('skip', 'cataloguing', ['Ctrl+↓'], ['Control+ArrowDown']),
  local('addRow', 'cataloguing', ['Enter']),
  local('readPage', 'reader', ['← →']),
  local('readEnds', 'reader', ['Home', 'End']),
  local('readGo', 'reader', ['Ctrl+G']),
  local('readFind', 'reader', ['/', 'Ctrl+Shift+F']),
  local('readNext', 'reader', ['F3', 'Shift+F3']),
  local('readZoom', 'reader', ['+ −']),
  local('readFit', 'reader', ['Ctrl+0']),
  local('gridMove', 'grid', ['← → ↑ ↓', 'PgUp PgDn']),
  local('gridEdge', 'grid', ['Ctrl+← → ↑ ↓', 'Ctrl+Home', 'Ctrl+End']),
  local('gridRowEnd', 'grid', ['Home', 'End']),
  local('gridNext', 'grid', ['Tab', 'Enter']),
  local('gridEdit', 'grid', ['F2', 'Esc']),
  local('gridLine', 'grid', ['Alt+Enter']),
  local('gridAll', 'grid', ['Ctrl+Enter']),
  local('gridFill', 'grid', ['Ctrl+D']),
  local('gridAbove', 'grid', ["Ctrl+'", 'Ctrl+Shift+D']),
  local('gridCopy', 'grid', ['Ctrl+C', 'Ctrl+X', 'Ctrl+V']),
  local('gridRows', 'grid', ['Shift+Space', 'Ctrl+A']),
  local('gridClear', 'grid', ['Delete']),
  local('gridUndo', 'grid', ['Ctrl+Z', 'Ctrl+Y']),
  local('gridShift', 'grid', ['Alt+↑', 'Alt+↓']),
  local('gridTo', 'grid', ['Ctrl+M']),
  local('gridTrash', 'grid', ['Ctrl+Delete']),
]

/** The first key of a deed, as the menus show it. */
export const keyOf = (label: Label): string =>
  shortcuts.find((shortcut) => shortcut.label === label)?.shown[0] ?? ''
