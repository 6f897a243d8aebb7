import { useCallback, useState } from 'react'
import type { z } from 'zod'

/**
 * What this machine remembers of the screen. Of the archive's contents only what was typed and is not saved yet: losing
 * that would be worse.
 */
function read<T>(key: string, shape: z.ZodType<T>, otherwise: T): T {
  try {
    const text = localStorage.getItem(key)
    if (text === null) return otherwise
    const parsed = shape.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : otherwise
  } catch {
    // Storage that is refused or holds something else only costs the remembered place.
    return otherwise
  }
}

export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // As above: a full or refused storage must not stop the work.
  }
}

export const remembered = read

/** Forgets everything remembered under names that begin so. */
export function forgetAll(beginning: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(beginning)) localStorage.removeItem(key)
  } catch {
    // As above.
  }
}

/** State that survives a restart. */
export function useStoredState<T>(key: string, shape: z.ZodType<T>, otherwise: T): [T, (value: T) => void] {
  const [state, setState] = useState(() => ({ key, value: read(key, shape, otherwise) }))
  const value = state.key === key ? state.value : read(key, shape, otherwise)
  const set = useCallback(
    (next: T) => {
      setState({ key, value: next })
      remember(key, next)
    },
    [key],
  )
  return [value, set]
}
