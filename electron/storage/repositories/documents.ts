import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import type { Document, DocumentFields } from '../../../shared/model/document.ts'
import { DocumentId, type DossierId } from '../../../shared/model/ids.ts'
import { YearCount } from '../../../shared/model/overview.ts'
import { missingFields } from '../../domain/documents/missing-fields.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { listOf, type Sql, sql } from '../database/sql.ts'
import { insertRow, updateRow } from '../database/write-row.ts'
import { nameAuthorities } from './authority-mentions.ts'
import { documentColumnsOf } from './document-columns.ts'
import { readDocuments } from './document-rows.ts'
import { assertNotHeld } from './holds.ts'
import { saveMedia } from './media.ts'
import { saveMeeting } from './meetings.ts'
import { flag } from './rows.ts'

export const documentsOfDossier = (db: ReadableDb, id: DossierId): Document[] =>
  readDocuments(
    db,
    sql`WHERE dossier_id = ${id} AND documents.trashed_at IS NULL ORDER BY position, documents.id`,
  )

export const uncataloguedDocuments = (db: ReadableDb): Document[] =>
  readDocuments(db, sql`WHERE catalogued = 0 AND documents.trashed_at IS NULL ORDER BY documents.id`)

/** The documents in the order of the ids; one that is gone is left out. */
export function documentsByIds(db: ReadableDb, ids: readonly DocumentId[]): Document[] {
  const found = new Map<DocumentId, Document>()
  for (let from = 0; from < ids.length; from += 5_000) {
    const portion = listOf(ids.slice(from, from + 5_000))
    for (const document of readDocuments(db, sql`WHERE documents.id IN (${portion})`)) {
      found.set(document.id, document)
    }
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Also one in the bin: it can be looked at, and only brought back. */
export function getDocument(db: ReadableDb, id: DocumentId): Document {
  const document = readDocuments(db, sql`WHERE documents.id = ${id}`)[0]
  if (document === undefined) throw new AppError('document-not-found', { id })
  return document
}

/** What of its dossier decides whether a document is catalogued. */
function dossierOf(db: ReadableDb, id: DossierId): { personalFiles: boolean } {
  const row = z.object({ personalFiles: flag })
  return (
    db.get(sql`SELECT personal_files AS personalFiles FROM dossiers WHERE id = ${id}`, row) ?? {
      personalFiles: false,
    }
  )
}

const cataloguedFlag = (db: ReadableDb, dossierId: DossierId, fields: DocumentFields): 0 | 1 =>
  missingFields(fields, dossierOf(db, dossierId)).length === 0 ? 1 : 0

const lastPosition = (db: ReadableDb, dossierId: DossierId): number =>
  db.count(
    sql`SELECT coalesce(max(position), 0) FROM main.documents WHERE dossier_id = ${dossierId} AND trashed_at IS NULL`,
  )

function saveParts(db: WritableDb, id: DocumentId, fields: DocumentFields): void {
  saveMeeting(db, id, fields.meeting)
  saveMedia(db, id, fields.media)
  nameAuthorities(db, id, fields)
}

export function insertDocument(
  db: WritableDb,
  dossierId: DossierId,
  fields: DocumentFields,
  filedAt: string,
): DocumentId {
  const id = DocumentId.parse(
    insertRow(db, 'documents', {
      dossier_id: dossierId,
      position: lastPosition(db, dossierId) + 1,
      ...documentColumnsOf(fields),
      catalogued: cataloguedFlag(db, dossierId, fields),
      filed_at: filedAt,
    }),
  )
  saveParts(db, id, fields)
  return id
}

export function updateDocument(
  db: WritableDb,
  { id, dossierId }: Pick<Document, 'id' | 'dossierId'>,
  fields: DocumentFields,
): void {
  updateRow(db, 'documents', id, {
    ...documentColumnsOf(fields),
    catalogued: cataloguedFlag(db, dossierId, fields),
  })
  saveParts(db, id, fields)
}

/** Gives the dossier's documents the places 1 … n in this order. */
export function setOrder(db: WritableDb, ids: readonly DocumentId[]): void {
  ids.forEach((id, index) => {
    db.run(
      sql`UPDATE main.documents SET position = ${index + 1} WHERE id = ${id} AND position <> ${index + 1}`,
    )
  })
}

/** The documents outside the bin, in their order. */
export const orderOfDossier = (db: ReadableDb, id: DossierId): DocumentId[] =>
  db
    .all(
      sql`SELECT id FROM documents WHERE dossier_id = ${id} AND trashed_at IS NULL ORDER BY position, id`,
      z.object({ id: DocumentId }),
    )
    .map((row) => row.id)

/** Puts a document at the end of another dossier. */
export function changeDossier(db: WritableDb, document: Document, dossierId: DossierId): void {
  if (dossierId !== document.dossierId) assertNotHeld(db, document.dossierId)
  updateRow(db, 'documents', document.id, {
    dossier_id: dossierId,
    position: lastPosition(db, dossierId) + 1,
    catalogued: cataloguedFlag(db, dossierId, document),
  })
}

/** Values used so far, most used first. */
export function usedValues(db: ReadableDb, column: 'body' | 'signer' | 'symbol'): string[] {
  const name: Sql = { text: column, values: [] }
  return db
    .all(
      sql`SELECT ${name} AS value FROM documents WHERE ${name} <> '' AND trashed_at IS NULL
        GROUP BY ${name} ORDER BY count(*) DESC, ${name} LIMIT 200`,
      z.object({ value: z.string() }),
    )
    .map((row) => row.value)
}

/** Papers by congress and the year they begin. */
export const documentYears = (db: ReadableDb): YearCount[] =>
  db.all(
    sql`SELECT congress_id AS congressId, term, CAST(substr(date_earliest, 1, 4) AS INTEGER) AS year,
        count(*) AS documents
      FROM documents JOIN dossiers ON dossiers.id = dossier_id LEFT JOIN congresses ON congresses.id = congress_id
      WHERE documents.trashed_at IS NULL GROUP BY congress_id, year ORDER BY year`,
    YearCount,
  )
