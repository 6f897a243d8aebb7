import { useCallback, useState } from 'react'
import type { Document as Paper } from '../../../../shared/model/document.ts'
import type { Entry } from '../../../../shared/model/document-list.ts'
import type { DossierId } from '../../../../shared/model/ids.ts'
import { useBackend } from '../../../backend/context.ts'
import { vi } from '../../../text/vi.ts'
import { tell, tellFailure, tellGently } from '../../../ui/tell.ts'
import type { Changes } from './changes.ts'
import { entryRows, mostRows, notesOf, type Proposal, withoutWrong } from './proposal.ts'
import type { GridRows } from './use-grid-rows.ts'

interface Wanted {
  readonly rows: Pick<GridRows, 'loadRows' | 'putSaved'>
  readonly total: number
  readonly dossierId: DossierId | null
}

/** Changes of several cells: asked what they would do, shown, written all or not at all. */
export function useProposal({ rows, total, dossierId }: Wanted) {
  const { client } = useBackend()
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const look = useCallback(
    async (entry: Entry, names: readonly string[], notes: readonly string[]) => {
      const preview = await client.call('documents.previewEntry', entry)
      setProposal({ entry, names, notes, preview })
    },
    [client],
  )
  const propose = useCallback(
    async (changes: Changes) => {
      const touched = changes.cells.map(({ row }) => row)
      const top = touched.reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY)
      const bottom = touched.reduce((most, row) => Math.max(most, row), -1)
      if (bottom - top >= mostRows) return tellGently(vi.grid.tooMany(mostRows))
      try {
        const first = Math.max(0, top - 1)
        const known: Paper[] = total > first ? await rows.loadRows(first, Math.min(bottom, total - 1)) : []
        const { rows: entry, names } = entryRows(changes, (row) => known[row - first])
        if (entry.length === 0) return
        const year = Number((top > 0 ? known[0] : undefined)?.date?.text.slice(0, 4))
        const defaultYear = Number.isInteger(year) ? year : null
        await look({ dossierId, rows: entry, defaultYear }, names, notesOf(changes))
      } catch (error) {
        tellFailure(error)
      }
    },
    [dossierId, look, rows, total],
  )
  const accept = useCallback(async () => {
    if (proposal === null) return
    try {
      const { saved, problems } = await client.call('documents.enter', proposal.entry)
      if (problems.length > 0) {
        setProposal({ ...proposal, preview: { ...proposal.preview, problems } })
        return
      }
      rows.putSaved(saved)
      setProposal(null)
      // Many at once are said by the notice of the step, with the way back.
      if (saved.length === 1) tell(vi.grid.saved(1))
    } catch (error) {
      tellFailure(error)
    }
  }, [client, proposal, rows])
  const dropWrong = useCallback(async () => {
    if (proposal === null) return
    const { entry, names } = withoutWrong(proposal, proposal.preview.problems)
    if (entry.rows.length === 0) setProposal(null)
    else await look(entry, names, proposal.notes).catch(tellFailure)
  }, [look, proposal])
  const close = useCallback(() => setProposal(null), [])
  return { proposal, propose, accept, dropWrong, close }
}
