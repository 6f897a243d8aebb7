/** Rows asked for at once. */
export const pageSize = 100

/** The pages that hold the rows from `first` to `last`. */
export function pagesBetween(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / pageSize)
  const to = Math.floor(Math.max(first, last, 0) / pageSize)
  return Array.from({ length: to - from + 1 }, (_, step) => from + step)
}

/** The marks with this one set or taken away. */
export function toggled<Id>(marks: ReadonlySet<Id>, id: Id): Set<Id> {
  const next = new Set(marks)
  if (!next.delete(id)) next.add(id)
  return next
}
