import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Document as Paper } from '../../../shared/model/document.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { useMayWrite } from '../../backend/open-archive.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { useRefusal } from '../../backend/rights.ts'
import { changeRefusal } from '../../features/dossiers/dossier-refusals.ts'
import { tellFailure, tellGently } from '../../ui/tell.ts'

/** Into the bin: a paper, after which its neighbour is chosen, or the dossier itself, after which its group shows. */
export function useTrash(
  dossier: Dossier,
  documents: readonly Paper[],
  onSelect: (id: DocumentId) => void,
): { trashDocument: (id: DocumentId) => void; trashDossier: () => void } {
  const navigate = useNavigate()
  const noDelete = useRefusal('delete')
  const noChange = changeRefusal(dossier, useMayWrite())
  const refusal = noChange ?? noDelete
  const { mutate: trashDocuments, isPending } = useArchiveCommand('documents.trash')
  const { mutate: trashDossiers } = useArchiveCommand('dossiers.trash')

  const trashDocument = useCallback(
    (id: DocumentId) => {
      if (refusal !== null) return tellGently(refusal)
      if (isPending) return
      const at = documents.findIndex((paper) => paper.id === id)
      const next = documents[at + 1] ?? documents[at - 1]
      const onSuccess = () => {
        if (next !== undefined) onSelect(next.id)
      }
      trashDocuments({ ids: [id] }, { onSuccess, onError: tellFailure })
    },
    [documents, isPending, onSelect, refusal, trashDocuments],
  )
  const trashDossier = useCallback(() => {
    const { congressId, inventoryId } = dossier
    const onSuccess = () =>
      void (congressId === null
        ? navigate({ to: '/inventory/$id', params: { id: inventoryId }, replace: true })
        : navigate({ to: '/congress/$id', params: { id: congressId }, replace: true }))
    trashDossiers({ ids: [dossier.id] }, { onSuccess, onError: tellFailure })
  }, [dossier, navigate, trashDossiers])
  return { trashDocument, trashDossier }
}
