/** What stands in a cell instead of the saved value, while it is being saved or because it was refused. */
export interface CellState {
  readonly text: string
  /** Why it was not taken; null while it is on its way. */
  readonly problem: string | null
}

/** By column. */
export type RowState = Readonly<Record<string, CellState>>

/** The state of a row with one cell set, or taken away by null. */
export function withCell(row: RowState | undefined, column: string, state: CellState | null): RowState {
  const { [column]: _before, ...others } = row ?? {}
  return state === null ? others : { ...others, [column]: state }
}
