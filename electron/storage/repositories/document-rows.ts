import { z } from 'zod'
import { copyKinds, recordForms, secrecyLevels } from '../../../shared/model/closed-lists.ts'
import type { Document, DocumentFields } from '../../../shared/model/document.ts'
import { DocumentId, DossierId } from '../../../shared/model/ids.ts'
import type { StoredFile } from '../../../shared/model/stored-file.ts'
import { missingFields } from '../../domain/documents/missing-fields.ts'
import { dossierCode } from '../../domain/dossiers/dossier-code.ts'
import type { ReadableDb } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import { filesOfDocuments } from './files.ts'
import { MediaRow, mediaColumns, mediaOf } from './media.ts'
import { MeetingRow, meetingColumns, meetingOf } from './meetings.ts'
import { pageRangesOf } from './page-ranges.ts'
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
  pageFrom: z.number().nullable(),
  pageTo: z.number().nullable(),
  recordForm: recordForms.schema,
  languages: z.string(),
  handwriting: z.string(),
  condition: z.string(),
  keywords: z.string(),
  usageRegime: z.string(),
  informationSymbol: z.string(),
  reliability: z.string(),
  topic: z.string(),
  originalPlace: z.string(),
  lapsedText: z.string().nullable(),
  lapsedCertain: z.number().nullable(),
  note: z.string(),
  ...MeetingRow.shape,
  ...MediaRow.shape,
})
type DocumentRow = z.infer<typeof DocumentRow>

const select = sql`SELECT documents.id, dossier_id AS dossierId, fonds.code AS fondsCode,
  inventories.number AS inventoryNumber, dossiers.number AS dossierNumber, personal_files AS personalFiles,
  documents.position AS "order", documents.kind, documents.number, symbol, date_text AS dateText,
  date_certain AS dateCertain, documents.body, documents.title, signer, documents.secrecy, copy, pages,
  page_from AS pageFrom, page_to AS pageTo, record_form AS recordForm, documents.languages, handwriting,
  documents.condition, documents.keywords, documents.usage_regime AS usageRegime,
  documents.information_symbol AS informationSymbol, reliability, topic, original_place AS originalPlace,
  lapsed_text AS lapsedText, lapsed_certain AS lapsedCertain, documents.note,
  ${meetingColumns}, ${mediaColumns}
  FROM documents JOIN dossiers ON dossiers.id = dossier_id
  JOIN inventories ON inventories.id = inventory_id JOIN fonds ON fonds.id = inventories.fonds_id
  LEFT JOIN meetings ON meetings.document_id = documents.id
  LEFT JOIN media_records ON media_records.document_id = documents.id`

const fieldsOf = (row: DocumentRow): DocumentFields => ({
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
  pageFrom: row.pageFrom,
  pageTo: row.pageTo,
  recordForm: row.recordForm,
  languages: row.languages,
  handwriting: row.handwriting,
  condition: row.condition,
  keywords: row.keywords,
  usageRegime: row.usageRegime,
  informationSymbol: row.informationSymbol,
  reliability: row.reliability,
  topic: row.topic,
  originalPlace: row.originalPlace,
  lapsedOn: wireDate(row.lapsedText, row.lapsedCertain),
  note: row.note,
  meeting: meetingOf(row),
  media: mediaOf(row),
})

function pagesShown(declared: number | null, files: readonly StoredFile[]): number | null {
  if (declared !== null || files.every((file) => file.pages === null)) return declared
  return files.reduce((sum, file) => sum + (file.pages ?? 0), 0)
}

/** The documents of a condition (and order), with their files and their place among the dossier's pages. */
export function readDocuments(db: ReadableDb, where: Sql): Document[] {
  const rows = db.all(sql`${select} ${where}`, DocumentRow)
  const files = filesOfDocuments(
    db,
    rows.map((row) => row.id),
  )
  const ranges = pageRangesOf(db, rows)
  return rows.map((row) => {
    const fields = fieldsOf(row)
    const own = files.get(row.id) ?? []
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
      pagesShown: pagesShown(row.pages, own),
      pageRange: ranges.get(row.id) ?? null,
      files: own,
    }
  })
}
