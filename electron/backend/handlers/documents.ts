import { AppError } from '../../../shared/app-error.ts'
import { DocumentFields } from '../../../shared/model/document.ts'
import { assertMaySetSecrecy } from '../../domain/access/secrecy.ts'
import { checkDocument } from '../../domain/documents/check-document.ts'
import { emptyDocument } from '../../domain/documents/empty-document.ts'
import { assertMayEdit } from '../../domain/dossiers/assert-may-edit.ts'
import {
  documentsOfDossier,
  getDocument,
  insertDocument,
  setOrder,
  uncataloguedDocuments,
  updateDocument,
  usedValues,
} from '../../storage/repositories/documents.ts'
import { getDossier } from '../../storage/repositories/dossiers.ts'
import type { ArchiveHandlers } from '../context.ts'

export const documentHandlers: ArchiveHandlers['documents'] = {
  list: ({ dossierId }, { db }) => documentsOfDossier(db, getDossier(db, dossierId).id),

  uncatalogued: (_, { db }) => uncataloguedDocuments(db),

  get: ({ id }, { db }) => getDocument(db, id),

  create: ({ dossierId, fields }, { now, rules, unitOfWork }) =>
    unitOfWork('document.created', (db) => {
      assertMayEdit(getDossier(db, dossierId))
      const wanted = DocumentFields.parse({ ...emptyDocument, ...fields })
      checkDocument(wanted, rules)
      const id = insertDocument(db, dossierId, wanted, now().toISOString())
      const result = getDocument(db, id)
      return {
        result,
        audit: { subject: `document:${id}`, before: null, after: { dossierId, ...wanted } },
        changed: ['documents', 'dossiers'],
      }
    }),

  update: ({ id, fields }, { rules, unitOfWork }) =>
    unitOfWork('document.updated', (db) => {
      const before = getDocument(db, id)
      assertMayEdit(getDossier(db, before.dossierId))
      const kept = DocumentFields.parse(before)
      const wanted = DocumentFields.parse({ ...kept, ...fields })
      checkDocument(wanted, rules)
      assertMaySetSecrecy({ newLevel: wanted.secrecy, files: before.files.length })
      updateDocument(db, before, wanted)
      return {
        result: getDocument(db, id),
        audit: { subject: `document:${id}`, before: kept, after: wanted },
        changed: ['documents', 'dossiers'],
      }
    }),

  reorder: ({ id, order }, { unitOfWork }) =>
    unitOfWork('document.reordered', (db) => {
      const moved = getDocument(db, id)
      assertMayEdit(getDossier(db, moved.dossierId))
      const before = documentsOfDossier(db, moved.dossierId).map((document) => document.id)
      if (order > before.length) throw new AppError('order-out-of-range', { order, last: before.length })
      const after = before.filter((each) => each !== id)
      after.splice(order - 1, 0, id)
      setOrder(db, after)
      return {
        result: documentsOfDossier(db, moved.dossierId),
        audit: { subject: `dossier:${moved.dossierId}`, before, after },
        changed: ['documents'],
      }
    }),

  suggestions: (_, { db }) => ({
    bodies: usedValues(db, 'body'),
    signers: usedValues(db, 'signer'),
    symbols: usedValues(db, 'symbol'),
  }),
}
