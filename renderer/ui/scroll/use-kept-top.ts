import { useLayoutEffect } from 'react'
import { z } from 'zod'
import { remember, remembered } from '../stored-state.ts'

const Top = z.number().min(0)

const restMilliseconds = 200

/** A box whose rows are all of one height comes back scrolled to where it was, once its rows are there. */
export function useKeptTop(box: HTMLElement | null, name: string, isThere: boolean): void {
  // Before the painting, and before what is chosen is brought into sight.
  useLayoutEffect(() => {
    if (box === null || !isThere) return
    box.scrollTop = remembered(`top-${name}`, Top, 0)
    let timer: ReturnType<typeof setTimeout> | undefined
    const scrolled = () => {
      clearTimeout(timer)
      timer = setTimeout(() => remember(`top-${name}`, Math.round(box.scrollTop)), restMilliseconds)
    }
    box.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      clearTimeout(timer)
      box.removeEventListener('scroll', scrolled)
    }
  }, [box, isThere, name])
}
