import { AppError } from '../../../shared/app-error.ts'
import { dossierStatuses } from '../../../shared/model/closed-lists.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'

/** A dossier that was closed or handed over stays as it was. */
export function assertMayEdit(dossier: Pick<Dossier, 'status' | 'code'>): void {
  if (dossier.status === 'dang-lap') return
  throw new AppError('dossier-closed', { code: dossier.code, status: dossierStatuses.labels[dossier.status] })
}
