interface Listed<Id> {
  readonly id: Id
  readonly missing: readonly string[]
}

/** The next document to catalogue after this one, round the end to the beginning; null when no other waits. */
export function nextUncatalogued<Id, Item extends Listed<Id>>(
  documents: readonly Item[],
  current: Id,
): Item | null {
  const at = documents.findIndex(({ id }) => id === current)
  const inOrder = [...documents.slice(at + 1), ...documents.slice(0, Math.max(at, 0))]
  return inOrder.find(({ id, missing }) => id !== current && missing.length > 0) ?? null
}
