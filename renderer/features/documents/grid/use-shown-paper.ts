import { useEffect, useEffectEvent, useState } from 'react'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { useBackend } from '../../../backend/context.ts'
import { tellFailure } from '../../../ui/tell.ts'
import type { GridList } from './use-grid-list.ts'

interface Wanted {
  readonly list: GridList
  readonly activePaper: DocumentId | null
  readonly selectedId: DocumentId | null
  readonly onSelect: (id: DocumentId) => void
  /** The row of the paper that was shown when the table opened. */
  readonly onFound: (row: number) => void
}

const restMilliseconds = 150

/** The paper beside the table: at first it says which row is chosen, then it follows the rows when the keys rest. */
export function useShownPaper({ list, activePaper, selectedId, onSelect, onFound }: Wanted) {
  const { client } = useBackend()
  const [touched, setTouched] = useState(false)
  const select = useEffectEvent((id: DocumentId) => {
    if (id !== selectedId) onSelect(id)
  })
  useEffect(() => {
    if (activePaper === null || !touched) return
    const timer = setTimeout(() => select(activePaper), restMilliseconds)
    return () => clearTimeout(timer)
  }, [activePaper, touched])
  const find = useEffectEvent(async () => {
    if (selectedId === null) return
    const row = (await client.call('documents.ids', list)).indexOf(selectedId)
    if (row >= 0) onFound(row)
  })
  useEffect(() => void find().catch(tellFailure), [])
  return { touch: () => setTouched(true) }
}
