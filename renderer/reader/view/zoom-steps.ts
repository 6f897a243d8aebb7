/** 1 = 100 %: a page on the screen as large as on paper. */
const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5]

export const smallestZoom = 0.25
export const largestZoom = 5

/** Scales offered in the list. */
export const offeredZooms: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

/** Scales closer than this are the same step. */
const sameStep = 0.005

/** The next larger (1) or smaller (-1) step from any scale. */
export function zoomStep(scale: number, direction: 1 | -1): number {
  if (direction === 1) return steps.find((step) => step > scale + sameStep) ?? largestZoom
  return steps.findLast((step) => step < scale - sameStep) ?? smallestZoom
}

/** How a paper fits the frame; a number is a fixed scale. */
export type Zoom = 'page-width' | 'page-fit' | number

const usual: Zoom = 'page-width'

/** What was remembered, if it still means something. */
export function readZoom(kept: string | null): Zoom {
  if (kept === 'page-width' || kept === 'page-fit') return kept
  const scale = Number(kept ?? '')
  return scale >= smallestZoom && scale <= largestZoom ? scale : usual
}
