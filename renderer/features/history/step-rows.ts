import type { History, HistoryStep } from '../../../shared/model/history.ts'

/** A line of the list of steps; `direction` = what choosing it does. */
export interface StepRow {
  readonly direction: 'undo' | 'redo'
  readonly step: HistoryStep
}

/** The newest on top: what was taken back, then what stands. */
export const stepRows = ({ undo, redo }: History): StepRow[] => [
  ...redo.toReversed().map((step) => ({ direction: 'redo' as const, step })),
  ...undo.map((step) => ({ direction: 'undo' as const, step })),
]

/** The rows that choosing one moves, as first and last index: from it to where the archive stands now. */
export function movedBy(rows: readonly StepRow[], chosen: number): { first: number; last: number } {
  const now = rows.filter(({ direction }) => direction === 'redo').length
  return rows[chosen]?.direction === 'redo'
    ? { first: chosen, last: now - 1 }
    : { first: now, last: Math.max(chosen, now - 1) }
}
