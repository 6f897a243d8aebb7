import { AppError } from '../../../shared/app-error.ts'
import type { Document } from '../../../shared/model/document.ts'
import { emptyDocument } from '../../../shared/model/empty-records.ts'
import type { DocumentId, Sha256 } from '../../../shared/model/ids.ts'
import { approvalNote, assertTakesFiles } from '../../domain/access/secrecy.ts'
import { assertMayEdit } from '../../domain/dossiers/assert-may-edit.ts'
import { assertDocumentNotInBin } from '../../storage/repositories/bin.ts'
import { getDocument, insertDocument } from '../../storage/repositories/documents.ts'
import { getDossier } from '../../storage/repositories/dossiers.ts'
import { attachFile, describeFile, detachFile, fileOfDocument } from '../../storage/repositories/files.ts'
import { assertNotHeld } from '../../storage/repositories/holds.ts'
import { isIsolated } from '../../storage/repositories/isolation.ts'
import type { WriteContext } from '../context.ts'

/** A file of one paper becomes a file of another, or of a new paper beside the first; its bytes do not move. */
export function moveFile(
  request: {
    readonly documentId: DocumentId
    readonly sha256: Sha256
    readonly to: DocumentId | null
    readonly approval: string
  },
  { now, unitOfWork }: WriteContext,
): Document {
  return unitOfWork('file.moved', (db) => {
    const from = getDocument(db, request.documentId)
    const file = fileOfDocument(db, from.id, request.sha256)
    if (file === undefined) throw new AppError('file-not-found', { id: from.id })
    const target = request.to === null ? null : getDocument(db, request.to)
    const dossier = getDossier(db, target?.dossierId ?? from.dossierId)
    assertMayEdit(getDossier(db, from.dossierId))
    assertMayEdit(dossier)
    if (dossier.id !== from.dossierId) assertNotHeld(db, from.dossierId)
    if (target !== null) assertDocumentNotInBin(db, target.id)
    const approval = request.approval || file.approval
    assertTakesFiles(
      {
        documentSecrecy: target?.secrecy ?? 'thuong',
        dossierSecrecy: dossier.secrecy,
        personalFiles: dossier.personalFiles,
      },
      { isIsolated: isIsolated(db), approval },
    )
    const to = target?.id ?? insertDocument(db, from.dossierId, emptyDocument, now().toISOString())
    detachFile(db, from.id, request.sha256)
    // The same bytes may be there already; then the other paper keeps the one it has.
    if (fileOfDocument(db, to, request.sha256) === undefined) {
      attachFile(db, to, request.sha256, { name: file.name, approval })
      describeFile(db, to, request.sha256, file)
    }
    return {
      result: getDocument(db, to),
      audit: {
        subject: `document:${from.id}`,
        before: { documentId: from.id, sha256: request.sha256, name: file.name },
        after: { documentId: to, ...approvalNote(approval) },
      },
      changed: ['documents', 'dossiers', 'files'],
      about: { what: file.name },
    }
  })
}
