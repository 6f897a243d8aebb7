import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { createDeedBoard, type Deed, type DeedBoard } from './deed-board.ts'

const DeedContext = createContext<DeedBoard | null>(null)

export function DeedProvider({ children }: { readonly children: ReactNode }) {
  const [board] = useState(createDeedBoard)
  return <DeedContext value={board}>{children}</DeedContext>
}

export function useDeeds(): DeedBoard {
  const board = useContext(DeedContext)
  if (board === null) throw new Error('DeedProvider is missing above this component')
  return board
}

/** Does this deed while the component is on the screen; null = not now. */
export function useDeed(deed: Deed, handler: (() => void) | null): void {
  const board = useDeeds()
  useEffect(() => (handler === null ? undefined : board.register(deed, handler)), [board, deed, handler])
}
