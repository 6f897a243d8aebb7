import { useEffect, useState } from 'react'
import { z } from 'zod'
import { remember, remembered } from '../stored-state.ts'

const Row = z.number().int().min(0)

const restMilliseconds = 200

/** The row that keys and clicks have led to; it survives going away and a restart under this name. */
export function useRememberedRow(name: string): [number, (row: number) => void] {
  const [row, setRow] = useState(() => remembered(`row-${name}`, Row, 0))
  useEffect(() => {
    // A key that is held down is written once.
    const timer = setTimeout(() => remember(`row-${name}`, row), restMilliseconds)
    return () => clearTimeout(timer)
  }, [name, row])
  return [row, setRow]
}
