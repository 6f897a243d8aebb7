import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { DocumentId, DossierId } from '../../shared/model/ids.ts'

interface Target {
  readonly id: DocumentId
  readonly dossierId: DossierId
}

/** Goes to a paper in its dossier, wherever one is; what was typed is asked about on the way. */
export function useOpenPaper(): (paper: Target) => void {
  const navigate = useNavigate()
  return useCallback(
    ({ id, dossierId }) =>
      void navigate({ to: '/dossier/$id', params: { id: dossierId }, search: { document: id } }),
    [navigate],
  )
}
