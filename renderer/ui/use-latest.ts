import { type RefObject, useRef } from 'react'

/** What was drawn last, for whoever must not be drawn anew because of it. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value)
  latest.current = value
  return latest
}
