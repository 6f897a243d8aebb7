import { type RefObject, useEffect, useRef } from 'react'
import { z } from 'zod'
import { remember, remembered } from '../stored-state.ts'

const Kept = z.object({ of: z.string(), top: z.number() }).nullable()

const restMilliseconds = 200

/**
 * A box whose rows are all drawn comes back scrolled to where it was. `of` = what is in it, e.g. a question: of anything
 * else it begins at its top.
 */
export function useKeptScroll<Box extends HTMLElement = HTMLDivElement>(
  name: string,
  of = '',
): RefObject<Box | null> {
  const box = useRef<Box>(null)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const kept = remembered(`scroll-${name}`, Kept, null)
    if (kept?.of === of) element.scrollTop = kept.top
    let timer: ReturnType<typeof setTimeout> | undefined
    const scrolled = () => {
      clearTimeout(timer)
      timer = setTimeout(
        () => remember(`scroll-${name}`, { of, top: Math.round(element.scrollTop) }),
        restMilliseconds,
      )
    }
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      clearTimeout(timer)
      element.removeEventListener('scroll', scrolled)
    }
  }, [name, of])
  return box
}
