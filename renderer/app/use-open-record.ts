import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { AuditRecord } from '../../shared/model/audit.ts'
import { useBackend } from '../backend/context.ts'
import { tellFailure } from '../ui/tell.ts'
import { useOpenPaper } from './use-open-paper.ts'

/** Goes to the paper or dossier that an entry of the log is about. */
export function useOpenRecord(): (record: AuditRecord | null) => void {
  const { client } = useBackend()
  const navigate = useNavigate()
  const openPaper = useOpenPaper()
  return useCallback(
    (record) => {
      if (record === null) return
      if (record.noun === 'dossier') void navigate({ to: '/dossier/$id', params: { id: record.id } })
      else client.call('documents.get', { id: record.id }).then(openPaper, tellFailure)
    },
    [client, navigate, openPaper],
  )
}
