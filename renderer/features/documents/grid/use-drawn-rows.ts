import { useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type DrawnRows, rowsToDraw } from './rows-to-draw.ts'

const nothing: DrawnRows = { first: 0, end: 0 }

/**
 * The rows to be drawn in a box that scrolls. All are of one height, so their places need not be kept for each of
 * 100,000; and only what draws the rows asks for this, so that nothing else is drawn anew at every turn of the wheel.
 */
export function useDrawnRows(box: HTMLElement | null, count: number): DrawnRows {
  const [drawn, setDrawn] = useState(nothing)
  useLayoutEffect(() => {
    if (box === null) return
    const look = () => {
      const next = rowsToDraw(box.scrollTop, box.clientHeight, count)
      setDrawn((before) => (before.first === next.first && before.end === next.end ? before : next))
    }
    // Before the picture that shows the box at its new place: no empty rows are ever seen.
    const scrolled = () => flushSync(look)
    const resized = new ResizeObserver(look)
    look()
    resized.observe(box)
    box.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      resized.disconnect()
      box.removeEventListener('scroll', scrolled)
    }
  }, [box, count])
  // The list may have become shorter since.
  return drawn.end <= count ? drawn : { first: Math.min(drawn.first, count), end: count }
}
