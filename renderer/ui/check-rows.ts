import { vi } from '../text/vi.ts'

/** Whether anything was written into a row; its closed lists do not count. */
export const rowSays = (row: object, lists: readonly string[] = []): boolean =>
  Object.entries(row).some(([name, value]) => !lists.includes(name) && String(value).trim() !== '')

/** The first complaint about rows, with the row that it speaks of; rows that say nothing are let be. */
export const checkRows =
  <Row extends object>(complaintOf: (row: Row) => string | null, lists: readonly string[] = []) =>
  (rows: readonly Row[]): string | null => {
    for (const [index, row] of rows.entries()) {
      const complaint = rowSays(row, lists) ? complaintOf(row) : null
      if (complaint !== null) return vi.common.rowWrong(index + 1, complaint)
    }
    return null
  }
