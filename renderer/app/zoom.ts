import { z } from 'zod'
import { bridge } from '../backend/bridge.ts'
import { remember, remembered } from '../ui/stored-state.ts'

/** Sizes of everything on the screen; the window keeps the last one chosen. */
const levels = [1, 1.1, 1.25, 1.5, 1.75, 2] as const
const storeKey = 'zoom'

export type ZoomStep = 'in' | 'out' | 'reset'

/** The next size in a direction; at either end it stays. */
export function zoomAfter(step: ZoomStep, zoom: number): number {
  if (step === 'reset') return 1
  const next = step === 'in' ? levels.find((level) => level > zoom) : levels.findLast((level) => level < zoom)
  return next ?? zoom
}

const rememberedZoom = (): number => remembered(storeKey, z.number().min(1).max(2), 1)

/** As it was when the program was left. */
export const restoreZoom = (): void => bridge().setZoom(rememberedZoom())

export function changeZoom(step: ZoomStep): void {
  const zoom = zoomAfter(step, rememberedZoom())
  remember(storeKey, zoom)
  bridge().setZoom(zoom)
}
