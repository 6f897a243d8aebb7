import { emptyDocument } from '../../../shared/model/empty-records.ts'
import { approvalNote, assertTakesFiles } from '../../domain/access/secrecy.ts'
import { assertMayEdit } from '../../domain/dossiers/assert-may-edit.ts'
import { nextDossierNumber } from '../../domain/dossiers/dossier-number.ts'
import {
  assertDossierNotInBin,
  listBin,
  releasedFile,
  restoreDocument,
  restoreDossier,
  trashedWith,
} from '../../storage/repositories/bin.ts'
import { getDocument, insertDocument } from '../../storage/repositories/documents.ts'
import { dossierNumbers, getDossier } from '../../storage/repositories/dossiers.ts'
import { attachFile } from '../../storage/repositories/files.ts'
import { isIsolated } from '../../storage/repositories/isolation.ts'
import type { ArchiveHandlers } from '../context.ts'

export const binHandlers: ArchiveHandlers['bin'] = {
  list: (_, { db }) => listBin(db),

  restoreDocuments: ({ ids }, { unitOfWork }) =>
    unitOfWork('document.restored', (db) => {
      for (const id of ids) {
        const dossier = getDossier(db, getDocument(db, id).dossierId)
        assertDossierNotInBin(db, dossier)
        assertMayEdit(dossier)
        restoreDocument(db, id)
      }
      return {
        result: listBin(db),
        audit: { subject: `documents:${ids.length}`, before: null, after: ids },
        changed: ['documents', 'dossiers', 'authorities'],
        about: { n: ids.length },
      }
    }),

  restoreDossiers: ({ ids }, { unitOfWork }) =>
    unitOfWork('dossier.restored', (db) => {
      const restored = ids.map((id) => {
        const { number, inventoryId } = getDossier(db, id)
        const taken = dossierNumbers(db, inventoryId)
        const free = taken.includes(number) ? nextDossierNumber(taken) : number
        restoreDossier(db, id, free)
        for (const document of trashedWith(db, id)) restoreDocument(db, document)
        return { id, number: free, before: number }
      })
      return {
        result: listBin(db),
        audit: { subject: `dossiers:${ids.length}`, before: null, after: restored },
        changed: ['documents', 'dossiers', 'authorities'],
        about: { n: ids.length },
      }
    }),

  fileAgain: ({ sha256, dossierId, approval }, { archive, now, unitOfWork }) => {
    const filed = unitOfWork('file.filedAgain', (db) => {
      const { name } = releasedFile(db, sha256)
      const dossier = getDossier(db, dossierId)
      assertMayEdit(dossier)
      assertDossierNotInBin(db, dossier)
      assertTakesFiles(
        {
          documentSecrecy: 'thuong',
          dossierSecrecy: dossier.secrecy,
          personalFiles: dossier.personalFiles,
        },
        { isIsolated: isIsolated(db), approval },
      )
      const id = insertDocument(db, dossierId, emptyDocument, now().toISOString())
      attachFile(db, id, sha256, { name, approval })
      return {
        result: getDocument(db, id),
        audit: {
          subject: `document:${id}`,
          before: null,
          after: { dossierId, sha256, name, ...approvalNote(approval) },
        },
        changed: ['documents', 'dossiers', 'files'],
        about: { what: name },
      }
    })
    // Taken back before its words were read, it would wait for the next start.
    void archive.writing?.reading.run()
    return filed
  },
}
