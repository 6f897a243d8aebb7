import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { z } from 'zod'
import { remember, remembered } from '../stored-state.ts'

/** The first line in sight and how far it is scrolled: heights are only known once lines are drawn. */
const Anchor = z.object({ index: z.number().int().min(0), pixels: z.number() }).nullable()
type Anchor = z.infer<typeof Anchor>

const restMilliseconds = 200

/** Brings a list back to where it was scrolled to; answers whether that is still going on. */
export function useRememberedScroll(
  box: RefObject<HTMLElement | null>,
  rows: Virtualizer<HTMLDivElement, Element>,
  name: string | undefined,
  chosen: number,
): RefObject<boolean> {
  const restoring = useRef(false)
  // A list whose length is still on its way has no place to go back to yet.
  const isThere = rows.options.count > 0
  const restore = useEffectEvent((element: HTMLElement, anchor: NonNullable<Anchor>) => {
    const row = rows.getOffsetForIndex(Math.min(anchor.index, rows.options.count - 1), 'start')
    if (row !== undefined) element.scrollTop = row[0] + anchor.pixels
  })
  const finish = useEffectEvent(() => {
    restoring.current = false
    // What is chosen stays in sight, as ever.
    if (chosen >= 0) rows.scrollToIndex(chosen, { align: 'auto' })
  })
  const save = useEffectEvent((element: HTMLElement) => {
    const first = rows.getVirtualItemForOffset(element.scrollTop)
    if (first === undefined || restoring.current) return
    remember(`scroll-${name}`, { index: first.index, pixels: element.scrollTop - first.start })
  })
  useEffect(() => {
    const element = box.current
    if (element === null || name === undefined || !isThere) return
    const anchor = remembered<Anchor>(`scroll-${name}`, Anchor, null)
    let frame = 0
    if (anchor !== null) {
      restoring.current = true
      // Lines are drawn and measured in the frames that follow each jump.
      let frames = 0
      const again = () => {
        restore(element, anchor)
        frames += 1
        if (frames < 5) frame = requestAnimationFrame(again)
        else finish()
      }
      again()
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const scrolled = () => {
      clearTimeout(timer)
      timer = setTimeout(() => save(element), restMilliseconds)
    }
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      element.removeEventListener('scroll', scrolled)
      restoring.current = false
    }
  }, [box, isThere, name])
  return restoring
}
