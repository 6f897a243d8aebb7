import { type DossierStatus, dossierStatuses } from '../../../shared/model/closed-lists.ts'
import { vi } from '../../text/vi.ts'

/** Why a dossier takes no files now; null when it takes them. The backend judges again. */
export function filesRefusal(
  dossier: { readonly personalFiles: boolean; readonly status: DossierStatus },
  mayWrite: boolean,
): string | null {
  const text = vi.catalogue.dossier
  if (!mayWrite) return text.readOnlyNoFiles
  if (dossier.personalFiles) return text.personalNoFiles
  if (dossier.status !== 'dang-lap') return text.closedNoFiles(dossierStatuses.labels[dossier.status])
  return null
}
