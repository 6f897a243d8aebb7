import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import { copyKinds, secrecyLevels } from '../../../shared/model/closed-lists.ts'
import type { Document, DocumentFields } from '../../../shared/model/document.ts'
import { DocumentId, DossierId } from '../../../shared/model/ids.ts'
import type { StoredFile } from '../../../shared/model/stored-file.ts'
import { missingFields } from '../../domain/documents/missing-fields.ts'
import { dossierCode } from '../../domain/dossiers/dossier-code.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import { storedDates } from './document-dates.ts'
import { filesOfDocuments } from './files.ts'
import { saveMeeting } from './meetings.ts'
import { flag, wireDate } from './rows.ts'

const DocumentRow = z.object({
  id: DocumentId,
  dossierId: DossierId,
  fondsCode: z.string(),
  inventoryNumber: z.string(),
  dossierNumber: z.string(),
  personalFiles: flag,
  order: z.number(),
  kind: z.string().nullable(),
  number: z.string(),
  symbol: z.string(),
  dateText: z.string().nullable(),
  dateCertain: z.number().nullable(),
  body: z.string(),
  title: z.string(),
  signer: z.string(),
  secrecy: secrecyLevels.schema,
  copy: copyKinds.schema.nullable(),
  pages: z.number().nullable(),
  note: z.string(),
  hasMeeting: z.number(),
  meetingKind: z.string().nullable(),
  heldText: z.string().nullable(),
  heldCertain: z.number().nullable(),
  chair: z.string().nullable(),
  secretary: z.string().nullable(),
})

const select = sql`SELECT documents.id, dossier_id AS dossierId, fonds.code AS fondsCode,
  inventories.number AS inventoryNumber, dossiers.number AS dossierNumber, personal_files AS personalFiles, position AS "order", documents.kind,
  documents.number, symbol, date_text AS dateText, date_certain AS dateCertain, body, documents.title, signer,
  documents.secrecy, copy, pages, documents.note, meetings.document_id IS NOT NULL AS hasMeeting,
  meetings.kind AS meetingKind, held_text AS heldText, held_certain AS heldCertain, chair, secretary
  FROM documents JOIN dossiers ON dossiers.id = dossier_id
  JOIN inventories ON inventories.id = inventory_id JOIN fonds ON fonds.id = fonds_id
  LEFT JOIN meetings ON meetings.document_id = documents.id`

function documentOf(row: z.infer<typeof DocumentRow>, files: StoredFile[]): Document {
  const fields: DocumentFields = {
    kind: row.kind,
    number: row.number,
    symbol: row.symbol,
    date: wireDate(row.dateText, row.dateCertain),
    body: row.body,
    title: row.title,
    signer: row.signer,
    secrecy: row.secrecy,
    copy: row.copy,
    pages: row.pages,
    note: row.note,
    meeting: row.hasMeeting
      ? {
          kind: row.meetingKind,
          heldOn: wireDate(row.heldText, row.heldCertain),
          chair: row.chair ?? '',
          secretary: row.secretary ?? '',
        }
      : null,
  }
  const counted = files.every((file) => file.pages === null)
    ? null
    : files.reduce((sum, file) => sum + (file.pages ?? 0), 0)
  return {
    ...fields,
    id: row.id,
    dossierId: row.dossierId,
    dossierCode: dossierCode({
      fonds: row.fondsCode,
      inventory: row.inventoryNumber,
      number: row.dossierNumber,
    }),
    order: row.order,
    missing: missingFields(fields, row),
    pagesShown: row.pages ?? counted,
    files,
  }
}

function find(db: ReadableDb, where: Sql): Document[] {
  const rows = db.all(sql`${select} ${where}`, DocumentRow)
  const files = filesOfDocuments(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => documentOf(row, files.get(row.id) ?? []))
}

export const documentsOfDossier = (db: ReadableDb, id: DossierId): Document[] =>
  find(db, sql`WHERE dossier_id = ${id} ORDER BY position, documents.id`)

export const uncataloguedDocuments = (db: ReadableDb): Document[] =>
  find(db, sql`WHERE catalogued = 0 ORDER BY documents.id`)

export function getDocument(db: ReadableDb, id: DocumentId): Document {
  const document = find(db, sql`WHERE documents.id = ${id}`)[0]
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

export function insertDocument(
  db: WritableDb,
  dossierId: DossierId,
  fields: DocumentFields,
  filedAt: string,
): DocumentId {
  const date = storedDates(fields.date)
  const catalogued = missingFields(fields, dossierOf(db, dossierId)).length === 0
  const { lastId } = db.run(sql`INSERT INTO documents (dossier_id, position, kind, number, symbol, date_text,
      date_earliest, date_latest, date_certain, body, title, signer, secrecy, copy, pages, note, catalogued, filed_at)
    VALUES (${dossierId},
      (SELECT coalesce(max(position), 0) + 1 FROM documents WHERE dossier_id = ${dossierId}),
      ${fields.kind}, ${fields.number}, ${fields.symbol}, ${date.text}, ${date.earliest}, ${date.latest},
      ${date.certain}, ${fields.body}, ${fields.title}, ${fields.signer}, ${fields.secrecy}, ${fields.copy},
      ${fields.pages}, ${fields.note}, ${catalogued ? 1 : 0}, ${filedAt})`)
  const id = lastId as DocumentId
  saveMeeting(db, id, fields.meeting)
  return id
}

export function updateDocument(db: WritableDb, { id, dossierId }: Document, fields: DocumentFields): void {
  const date = storedDates(fields.date)
  const catalogued = missingFields(fields, dossierOf(db, dossierId)).length === 0
  db.run(sql`UPDATE documents SET kind = ${fields.kind}, number = ${fields.number}, symbol = ${fields.symbol},
    date_text = ${date.text}, date_earliest = ${date.earliest}, date_latest = ${date.latest},
    date_certain = ${date.certain}, body = ${fields.body}, title = ${fields.title}, signer = ${fields.signer},
    secrecy = ${fields.secrecy}, copy = ${fields.copy}, pages = ${fields.pages}, note = ${fields.note},
    catalogued = ${catalogued ? 1 : 0} WHERE id = ${id}`)
  saveMeeting(db, id, fields.meeting)
}

/** Gives the dossier's documents the places 1 … n in this order. */
export function setOrder(db: WritableDb, ids: readonly DocumentId[]): void {
  ids.forEach((id, index) => {
    db.run(sql`UPDATE documents SET position = ${index + 1} WHERE id = ${id}`)
  })
}

/** Values used so far, most used first. */
export function usedValues(db: ReadableDb, column: 'body' | 'signer' | 'symbol'): string[] {
  const name: Sql = { text: column, values: [] }
  return db
    .all(
      sql`SELECT ${name} AS value FROM documents WHERE ${name} <> '' GROUP BY ${name} ORDER BY count(*) DESC, ${name} LIMIT 200`,
      z.object({ value: z.string() }),
    )
    .map((row) => row.value)
}
