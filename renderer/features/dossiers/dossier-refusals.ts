import { type DossierStatus, dossierStatuses, type Secrecy } from '../../../shared/model/closed-lists.ts'
import { vi } from '../../text/vi.ts'

interface Judged {
  readonly personalFiles: boolean
  readonly status: DossierStatus
  readonly secrecy: Secrecy
}

const text = vi.catalogue.dossier

/** Why nothing in a dossier can be changed now; null when it can. The backend judges again. */
export function changeRefusal(dossier: Pick<Judged, 'status'>, mayWrite: boolean): string | null {
  if (!mayWrite) return text.readOnlyNoFiles
  if (dossier.status !== 'dang-lap') return text.closed(dossierStatuses.labels[dossier.status])
  return null
}

/** Why a dossier takes no files now; null when it takes them (R27, R28). The backend judges again. */
export function filesRefusal(dossier: Judged, mayWrite: boolean, isIsolated: boolean): string | null {
  const refusal = changeRefusal(dossier, mayWrite)
  if (refusal !== null) return refusal
  if (dossier.personalFiles) return text.personalNoFiles
  if (dossier.secrecy !== 'thuong' && !isIsolated) return text.secretNoFiles
  return null
}
