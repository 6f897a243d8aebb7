import { AppError } from '../../../shared/app-error.ts'
import { type Document, DocumentFields } from '../../../shared/model/document.ts'
import { emptyDocument } from '../../../shared/model/empty-records.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import {
  assertLevelChange,
  assertMaySetSecrecy,
  assertTakesFiles,
  levelNote,
} from '../../domain/access/secrecy.ts'
import { checkDocument } from '../../domain/documents/check-document.ts'
import { nextDocumentNumber } from '../../domain/documents/next-number.ts'
import { settleMeeting } from '../../domain/documents/settle-meeting.ts'
import { assertMayEdit } from '../../domain/dossiers/assert-may-edit.ts'
import type { ReadableDb, WritableDb } from '../../storage/database/database.ts'
import {
  assertDocumentNotInBin,
  assertDossierNotInBin,
  trashDocument,
} from '../../storage/repositories/bin.ts'
import { documentIds, documentPage, lookForDocuments } from '../../storage/repositories/document-list.ts'
import { numbersInSeries } from '../../storage/repositories/document-series.ts'
import {
  changeDossier,
  documentsByIds,
  documentsOfDossier,
  documentYears,
  getDocument,
  insertDocument,
  orderOfDossier,
  setOrder,
  uncataloguedDocuments,
  updateDocument,
  usedValues,
} from '../../storage/repositories/documents.ts'
import { getDossier } from '../../storage/repositories/dossiers.ts'
import { isIsolated } from '../../storage/repositories/isolation.ts'
import type { ArchiveHandlers } from '../context.ts'
import { changesOf, readEntry } from './document-entry.ts'

/** The documents, each of which may be changed: its dossier is open and neither is in the bin. */
function editable(db: ReadableDb, ids: readonly DocumentId[]) {
  const documents = [...new Set(ids)].map((id) => getDocument(db, id))
  for (const id of new Set(documents.map(({ dossierId }) => dossierId))) {
    const dossier = getDossier(db, id)
    assertMayEdit(dossier)
    assertDossierNotInBin(db, dossier)
  }
  for (const { id } of documents) assertDocumentNotInBin(db, id)
  return documents
}

/** Puts a document at another place of its dossier; the others close up. */
function putAt(db: WritableDb, { id, dossierId }: Document, order: number) {
  const before = orderOfDossier(db, dossierId)
  if (order > before.length) throw new AppError('order-out-of-range', { order, last: before.length })
  const after = before.filter((each) => each !== id)
  after.splice(order - 1, 0, id)
  setOrder(db, after)
  return { before, after }
}

/** The first of them with room for a name, for “Hoàn tác: …”. */
const wordsOf = ({
  title,
  number,
  symbol,
  files = [],
}: DocumentFields & Partial<Pick<Document, 'files'>>): string =>
  title || [number, symbol].filter(Boolean).join('-') || files[0]?.name || 'chưa biên mục'

export const documentHandlers: ArchiveHandlers['documents'] = {
  list: ({ dossierId }, { db }) => documentsOfDossier(db, getDossier(db, dossierId).id),

  page: (request, { db }) => documentPage(db, request),

  ids: (request, { db }) => documentIds(db, request),

  years: (_, { db }) => documentYears(db),

  uncatalogued: (_, { db }) => uncataloguedDocuments(db),

  get: ({ id }, { db }) => getDocument(db, id),

  look: ({ words, limit }, { db }) => lookForDocuments(db, words, limit),

  create: ({ dossierId, fields }, { now, rules, unitOfWork }) =>
    unitOfWork('document.created', (db) => {
      const dossier = getDossier(db, dossierId)
      assertMayEdit(dossier)
      assertDossierNotInBin(db, dossier)
      const given = DocumentFields.parse({ ...emptyDocument, ...fields })
      checkDocument(given, rules)
      const wanted = settleMeeting(emptyDocument, given, rules)
      const id = insertDocument(db, dossierId, wanted, now().toISOString())
      const result = getDocument(db, id)
      return {
        result,
        audit: { subject: `document:${id}`, before: null, after: { dossierId, ...wanted } },
        changed: ['documents', 'dossiers', 'authorities'],
        about: { what: wordsOf(wanted) },
      }
    }),

  update: ({ id, fields, order, levelChange }, { rules, unitOfWork }) =>
    unitOfWork('document.updated', (db) => {
      const [before] = editable(db, [id])
      if (before === undefined) throw new AppError('document-not-found', { id })
      const kept = DocumentFields.parse(before)
      const given = DocumentFields.parse({ ...kept, ...fields })
      checkDocument(given, rules)
      const wanted = settleMeeting(kept, given, rules)
      assertMaySetSecrecy({
        newLevel: wanted.secrecy,
        files: before.files.length,
        isIsolated: isIsolated(db),
      })
      assertLevelChange({ before: kept.secrecy, wanted: wanted.secrecy, inherited: null }, levelChange)
      updateDocument(db, before, wanted)
      if (order !== undefined) putAt(db, before, order)
      const withOrder = (of: DocumentFields, place: number | undefined) =>
        place === undefined ? of : { ...of, order: place }
      return {
        result: getDocument(db, id),
        audit: {
          subject: `document:${id}`,
          before: withOrder(kept, order && before.order),
          after: { ...withOrder(wanted, order), ...levelNote(levelChange) },
        },
        changed: ['documents', 'dossiers', 'authorities'],
        about: { what: wordsOf(wanted) },
      }
    }),

  previewEntry: (entry, { db, rules }) => {
    const { rows, problems } = readEntry(db, entry, rules)
    return {
      rows: entry.rows.map((row, index) => {
        const read = rows[index]
        return { id: row.id, changes: read ? changesOf(read, row, rules) : [] }
      }),
      problems: [...problems],
    }
  },

  enter: (entry, { db, now, rules, unitOfWork }) => {
    const { problems } = readEntry(db, entry, rules)
    if (problems.length > 0) return { saved: [], problems: [...problems] }
    return unitOfWork('document.entered', (tx) => {
      const before: unknown[] = []
      const after: unknown[] = []
      const ids = readEntry(tx, entry, rules).rows.map((row) => {
        if (row.before !== null) {
          updateDocument(tx, row.before, row.wanted)
          before.push({ id: row.before.id, ...DocumentFields.parse(row.before) })
          after.push({ id: row.before.id, ...row.wanted })
          return row.before.id
        }
        if (entry.dossierId === null) throw new AppError('entry-without-dossier')
        const id = insertDocument(tx, entry.dossierId, row.wanted, now().toISOString())
        after.push({ id, dossierId: entry.dossierId, ...row.wanted })
        return id
      })
      return {
        result: { saved: documentsByIds(tx, ids), problems: [] },
        audit: { subject: `documents:${ids.length}`, before, after },
        changed: ['documents', 'dossiers', 'authorities'],
        about: { n: ids.length },
      }
    })
  },

  reorder: ({ id, order }, { unitOfWork }) =>
    unitOfWork('document.reordered', (db) => {
      const [moved] = editable(db, [id])
      if (moved === undefined) throw new AppError('document-not-found', { id })
      return {
        audit: { subject: `dossier:${moved.dossierId}`, ...putAt(db, moved, order) },
        result: documentsOfDossier(db, moved.dossierId),
        changed: ['documents'],
        about: { what: wordsOf(moved) },
      }
    }),

  move: ({ ids, dossierId, order }, { unitOfWork }) =>
    unitOfWork('document.moved', (db) => {
      const target = getDossier(db, dossierId)
      assertMayEdit(target)
      assertDossierNotInBin(db, target)
      const moved = editable(db, ids)
      for (const { secrecy } of moved.filter((document) => document.files.length > 0)) {
        assertTakesFiles(
          {
            documentSecrecy: secrecy,
            dossierSecrecy: target.secrecy,
            personalFiles: target.personalFiles,
          },
          { isIsolated: isIsolated(db), approval: null },
        )
      }
      for (const document of moved) changeDossier(db, document, dossierId)
      const left = new Set(moved.map((document) => document.dossierId).filter((id) => id !== dossierId))
      for (const id of left) setOrder(db, orderOfDossier(db, id))
      const rest = orderOfDossier(db, dossierId).filter((id) => !moved.some((document) => document.id === id))
      const at = order === null ? rest.length : order - 1
      if (at > rest.length) throw new AppError('order-out-of-range', { order: at + 1, last: rest.length + 1 })
      rest.splice(at, 0, ...moved.map(({ id }) => id))
      setOrder(db, rest)
      return {
        result: documentsOfDossier(db, dossierId),
        audit: {
          subject: `dossier:${dossierId}`,
          before: moved.map(({ id, dossierId: from, order: place }) => ({
            id,
            dossierId: from,
            order: place,
          })),
          after: { dossierId, ids: moved.map(({ id }) => id), order: at + 1 },
        },
        changed: ['documents', 'dossiers'],
        about: { n: moved.length, what: target.code },
      }
    }),

  trash: ({ ids }, { now, unitOfWork }) =>
    unitOfWork('document.trashed', (db) => {
      const trashed = editable(db, ids)
      for (const { id } of trashed) trashDocument(db, id, now().toISOString(), null)
      for (const id of new Set(trashed.map(({ dossierId }) => dossierId))) {
        setOrder(db, orderOfDossier(db, id))
      }
      return {
        result: { documents: trashed.length },
        audit: {
          subject: `documents:${trashed.length}`,
          before: trashed.map(({ id, dossierId, order, title }) => ({ id, dossierId, order, title })),
          after: null,
        },
        changed: ['documents', 'dossiers', 'authorities'],
        about: { n: trashed.length, what: trashed[0] === undefined ? '' : wordsOf(trashed[0]) },
      }
    }),

  suggestions: (_, { db }) => ({
    bodies: usedValues(db, 'body'),
    signers: usedValues(db, 'signer'),
    symbols: usedValues(db, 'symbol'),
  }),

  nextNumber: ({ dossierId, kind, symbol }, { db }) => ({
    number: nextDocumentNumber(numbersInSeries(db, { dossier: getDossier(db, dossierId), kind, symbol })),
  }),
}
