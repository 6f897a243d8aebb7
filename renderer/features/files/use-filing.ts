import { useCallback } from 'react'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { Chosen } from '../../../shared/protocol.ts'
import { bridge } from '../../backend/bridge.ts'
import { useBackend } from '../../backend/context.ts'
import { vi } from '../../text/vi.ts'
import { tellFailure, tellGently } from '../../ui/tell.ts'

type Target = Pick<Dossier, 'id' | 'code'>

/** Files and folders into a dossier, or onto one document of it: by dialog or by a drop. */
export function useFiling() {
  const { jobs } = useBackend()
  const start = useCallback(
    (dossier: Target, documentId: DocumentId | null, chosen: readonly Chosen[] | null) => {
      if (chosen === null || chosen.length === 0) return
      const sources = chosen.map(({ token }) => token)
      jobs.start(
        'files.file',
        { dossierId: dossier.id, documentId, sources },
        vi.files.filing.job(dossier.code),
      )
    },
    [jobs],
  )
  const choose = useCallback(
    (kind: 'files' | 'folder', dossier: Target, documentId: DocumentId | null = null) => {
      bridge()
        .choose({ kind })
        .then((chosen) => start(dossier, documentId, chosen), tellFailure)
    },
    [start],
  )
  const drop = useCallback(
    (dossier: Target, files: readonly File[]) => {
      bridge()
        .takeDropped(files)
        .then((chosen) => {
          // A mail program may drag what lies on no disk yet.
          const lost = files.length - chosen.length
          if (lost > 0) tellGently(vi.files.drop.noPath(lost))
          start(dossier, null, chosen)
        }, tellFailure)
    },
    [start],
  )
  return { choose, drop }
}
