import { useCallback } from 'react'
import type { Document as Paper } from '../../../shared/model/document.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { Chosen } from '../../../shared/protocol.ts'
import { bridge } from '../../backend/bridge.ts'
import { useBackend } from '../../backend/context.ts'
import { useIsIsolated } from '../../backend/open-archive.ts'
import { vi } from '../../text/vi.ts'
import { askForApproval } from '../../ui/ask-for-approval.tsx'
import { tellFailure, tellGently } from '../../ui/tell.ts'

type Target = Pick<Dossier, 'id' | 'code' | 'secrecy'>
type Onto = Pick<Paper, 'id' | 'secrecy'>

/** Files and folders into a dossier, or onto one document of it: by dialog or by a drop. */
export function useFiling() {
  const { jobs } = useBackend()
  const isIsolated = useIsIsolated()
  const start = useCallback(
    async (dossier: Target, paper: Onto | null, chosen: readonly Chosen[] | null) => {
      if (chosen === null || chosen.length === 0) return
      const sources = chosen.map(({ token }) => token)
      const isSecret = [dossier.secrecy, paper?.secrecy ?? 'thuong'].some((level) => level !== 'thuong')
      const approval = isSecret && isIsolated ? await askForApproval() : ''
      if (approval === null) return
      jobs.start(
        'files.file',
        { dossierId: dossier.id, documentId: paper?.id ?? null, sources, approval },
        vi.files.filing.job(dossier.code),
      )
    },
    [isIsolated, jobs],
  )
  const choose = useCallback(
    (kind: 'files' | 'folder', dossier: Target, paper: Onto | null = null) => {
      bridge()
        .choose({ kind })
        .then((chosen) => start(dossier, paper, chosen))
        .catch(tellFailure)
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
          return start(dossier, null, chosen)
        })
        .catch(tellFailure)
    },
    [start],
  )
  return { choose, drop }
}
