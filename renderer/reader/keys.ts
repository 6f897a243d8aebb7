import type { FromReader } from '../../shared/reader-messages.ts'

/** What a key does in the reader. */
export type KeyDeed =
  | 'find'
  | 'find-next'
  | 'find-previous'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit-width'
  | 'next-page'
  | 'previous-page'
  | 'first-page'
  | 'last-page'
  | 'go-to-page'
  | 'print'
  | 'leave'

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** The reader's own keys; null for what it does not know. `typing` = a box has the focus. */
export function deedOf(
  { key, ctrlKey, metaKey, shiftKey, altKey }: Pressed,
  typing: boolean,
): KeyDeed | null {
  const control = ctrlKey || metaKey
  if (altKey) return null
  if (key === 'Escape') return 'leave'
  if (key === 'F3') return shiftKey ? 'find-previous' : 'find-next'
  if (control && shiftKey && key.toLowerCase() === 'f') return 'find'
  if (control && !shiftKey) {
    if (key === '+' || key === '=') return 'zoom-in'
    if (key === '-') return 'zoom-out'
    if (key === '0') return 'fit-width'
    if (key === 'g') return 'go-to-page'
    if (key === 'p') return 'print'
    if (key === 'Home') return 'first-page'
    if (key === 'End') return 'last-page'
  }
  if (typing || control) return null
  if (key === '/') return 'find'
  if (key === '+') return 'zoom-in'
  if (key === '-') return 'zoom-out'
  if (key === 'n' || key === 'ArrowRight') return 'next-page'
  if (key === 'ArrowLeft') return 'previous-page'
  if (key === 'Home') return 'first-page'
  if (key === 'End') return 'last-page'
  return null
}

/** Keys of a text that is being selected or typed stay in the reader. */
const selecting = new Set(['a', 'c', 'v', 'x'])
/** Taking back is the box's while one types in it, else the archive's. */
const takingBack = new Set(['z', 'y'])

/** A key that is the window's, as it is told to it; null for keys that belong to nobody else. */
export function keyForWindow(
  { key, code, ctrlKey, metaKey, shiftKey, altKey }: Pressed & Pick<KeyboardEvent, 'code'>,
  typing: boolean,
): Extract<FromReader, { type: 'key' }> | null {
  const control = ctrlKey || metaKey
  const isFunctionKey = /^F([1-9]|1[0-2])$/.test(key)
  const letter = key.toLowerCase()
  const isKept = selecting.has(letter) || (typing && takingBack.has(letter))
  const isCommand = control && !altKey && !isKept && key !== 'Control'
  if (!isFunctionKey && !isCommand) return null
  if (key === 'Shift' || key === 'Meta' || key === 'Alt') return null
  return { type: 'key', key, code, control, shift: shiftKey }
}
