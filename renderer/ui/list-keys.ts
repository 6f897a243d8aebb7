/** Keys that move through a list. */
export type ListKey = 'ArrowUp' | 'ArrowDown' | 'PageUp' | 'PageDown' | 'Home' | 'End'

const listKeys: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'])

export const isListKey = (key: string): key is ListKey => listKeys.has(key)

/** The row that a key leads to, from 0; -1 only for an empty list. `from` -1 means none chosen yet. */
export function rowAfterKey(key: ListKey, from: number, rows: number, page = 10): number {
  if (rows === 0) return -1
  const last = rows - 1
  const within = (row: number) => Math.min(last, Math.max(0, row))
  switch (key) {
    case 'Home':
      return 0
    case 'End':
      return last
    case 'ArrowDown':
      return within(from + 1)
    case 'ArrowUp':
      return from === -1 ? last : within(from - 1)
    case 'PageDown':
      return within(from + page)
    case 'PageUp':
      return within(from - page)
  }
}
