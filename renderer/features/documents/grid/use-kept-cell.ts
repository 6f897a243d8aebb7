import { useEffect } from 'react'
import { z } from 'zod'
import { remember, remembered } from '../../../ui/stored-state.ts'
import type { Place } from './selection.ts'

const Cell = z.object({ row: z.number().int().min(0), column: z.number().int().min(0) })

const restMilliseconds = 200

/** The cell one was in when this table was left. */
export const keptCell = (name: string): Place => remembered(`cell-${name}`, Cell, { row: 0, column: 0 })

/** Keeps the cell one is in, for coming back; not while the list is on its way and no cell is anybody's choice. */
export function useKeepCell(name: string, { row, column }: Place, isHere: boolean): void {
  useEffect(() => {
    if (!isHere) return
    // A key that is held down is written once.
    const timer = setTimeout(() => remember(`cell-${name}`, { row, column }), restMilliseconds)
    return () => clearTimeout(timer)
  }, [column, isHere, name, row])
}
