/** A value that outlives what shows it; for `useSyncExternalStore`. */
export interface Store<T> {
  get(): T
  change(next: (value: T) => T): void
  /** Answers how to stop being told. */
  subscribe(told: () => void): () => void
}

export function newStore<T>(first: T, changed: (value: T) => void = () => {}): Store<T> {
  const told = new Set<() => void>()
  let value = first
  return {
    get: () => value,
    change: (next) => {
      value = next(value)
      changed(value)
      for (const tell of told) tell()
    },
    subscribe: (tell) => {
      told.add(tell)
      return () => told.delete(tell)
    },
  }
}
