/** How large pages are shown: fitted, or a factor of their natural size (96 dpi). */
export type Zoom = 'width' | 'page' | number

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5]
/** PDF units are 1/72 inch, the screen's are 1/96. */
export const cssUnits = 96 / 72
/** Room for the scroll bar and the pages' margins, pixels. */
const margin = 28

/** The next larger (1) or smaller (-1) step from a factor. */
export function stepped(factor: number, direction: 1 | -1): number {
  const found =
    direction === 1
      ? steps.find((step) => step > factor * 1.02)
      : [...steps].reverse().find((step) => step < factor * 0.98)
  return found ?? (direction === 1 ? 5 : 0.25)
}

/** The scale for pdf.js: PDF units to screen pixels. */
export function scaleFor(
  zoom: Zoom,
  page: { width: number; height: number },
  room: { width: number; height: number },
): number {
  const byWidth = Math.max(0.1, (room.width - margin) / page.width)
  if (zoom === 'width') return byWidth
  if (zoom === 'page') return Math.min(byWidth, Math.max(0.1, (room.height - margin) / page.height))
  return zoom * cssUnits
}

const key = 'zoom'

export function rememberedZoom(): Zoom {
  const kept = localStorage.getItem(key)
  if (kept === 'width' || kept === 'page') return kept
  const factor = Number(kept)
  return factor >= 0.25 && factor <= 5 ? factor : 'width'
}

export const rememberZoom = (zoom: Zoom): void => localStorage.setItem(key, String(zoom))
