import { useBlocker } from '@tanstack/react-router'
import { useCallback, useEffect, useEffectEvent } from 'react'
import { useAskToDiscard } from './ask-to-discard.tsx'

/** Says whether typing would be lost now; may keep it in another way first and say no. */
type Guard = () => boolean

const guards = new Set<Guard>()

/** Whether anything typed on the screen is neither saved nor kept. Every place is asked: each may keep its own. */
export const somethingUnsaved = (): boolean => [...guards].map((guard) => guard()).includes(true)

/** Typing that the window must not close over without asking; what it is asked by is in electron/main/window.ts. */
export function useUnsaved(isUnsaved: Guard): void {
  const ask = useEffectEvent(isUnsaved)
  useEffect(() => {
    const guard = () => ask()
    const unload = (event: BeforeUnloadEvent) => {
      if (guard()) event.preventDefault()
    }
    guards.add(guard)
    window.addEventListener('beforeunload', unload)
    return () => {
      guards.delete(guard)
      window.removeEventListener('beforeunload', unload)
    }
  }, [])
}

/** The same for a form that is a place in the window: going to another place asks as well. */
export function useUnsavedForm(isUnsaved: Guard): void {
  const askToDiscard = useAskToDiscard()
  useUnsaved(isUnsaved)
  useBlocker({
    shouldBlockFn: async () => isUnsaved() && !(await askToDiscard()),
    enableBeforeUnload: false,
  })
}

/** Asked before the whole archive goes from the screen; true when it may. */
export function useMayLeave(): () => Promise<boolean> {
  const askToDiscard = useAskToDiscard()
  return useCallback(async () => !somethingUnsaved() || (await askToDiscard()), [askToDiscard])
}
