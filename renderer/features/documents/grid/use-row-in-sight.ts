import { useCallback, useEffect, useRef } from 'react'
import { scrollFor } from './rows-to-draw.ts'

/**
 * Keeps the active row in sight. `show` is called before the row becomes the active one: then nothing on the screen
 * has changed yet, and the window need not be laid out twice for one key.
 */
export function useRowInSight(box: HTMLElement | null, row: number): (next: number) => void {
  const shown = useRef(-1)
  const show = useCallback(
    (next: number) => {
      if (box === null) return
      const wanted = scrollFor(next, box.scrollTop, box.clientHeight)
      if (wanted !== null) box.scrollTop = wanted
      // A row that is only about to be there cannot be scrolled to yet.
      const isThere = wanted === null || wanted <= box.scrollHeight - box.clientHeight
      shown.current = isThere ? next : -1
    },
    [box],
  )
  useEffect(() => {
    if (row >= 0 && shown.current !== row) show(row)
  }, [row, show])
  // What comes to stand above the rows may push the active one out of sight.
  useEffect(() => {
    if (box === null || row < 0) return
    const resized = new ResizeObserver(() => {
      if (shown.current === row) show(row)
    })
    resized.observe(box)
    return () => resized.disconnect()
  }, [box, row, show])
  return show
}
