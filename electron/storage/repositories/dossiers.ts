import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import { dossierStatuses, secrecyLevels } from '../../../shared/model/closed-lists.ts'
import type { Dossier, DossierFields, WireDate } from '../../../shared/model/dossier.ts'
import { CongressId, DossierId, FondsId, InventoryId } from '../../../shared/model/ids.ts'
import { sortKey } from '../../../shared/vietnamese/collate.ts'
import { dossierCode } from '../../domain/dossiers/dossier-code.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import { type Columns, insertRow, updateRow } from '../database/write-row.ts'
import { endOf, startOf } from './document-dates.ts'
import { dateColumns, flag, wireDate } from './rows.ts'

/** What a dossier is made with and never changes by itself. */
export interface DossierOrigin {
  readonly inventoryId: InventoryId
  readonly congressId: CongressId | null
  readonly groupId: string | null
  readonly compilingBody: string | null
  readonly personalFiles: boolean
}

const DossierRow = z.object({
  id: DossierId,
  fondsId: FondsId,
  fondsCode: z.string(),
  inventoryId: InventoryId,
  inventoryNumber: z.string(),
  congressId: CongressId.nullable(),
  groupId: z.string().nullable(),
  compilingBody: z.string().nullable(),
  personalFiles: flag,
  number: z.string(),
  notation: z.string(),
  title: z.string(),
  retention: z.string().nullable(),
  secrecy: secrecyLevels.schema,
  usageRegime: z.string(),
  languages: z.string(),
  description: z.string(),
  informationSymbol: z.string(),
  keywords: z.string(),
  sheets: z.number().nullable(),
  condition: z.string(),
  startText: z.string().nullable(),
  startCertain: z.number().nullable(),
  endText: z.string().nullable(),
  endCertain: z.number().nullable(),
  store: z.string(),
  shelf: z.string(),
  box: z.string(),
  status: dossierStatuses.schema,
  note: z.string(),
  documents: z.number(),
  uncatalogued: z.number(),
  files: z.number(),
  pages: z.number(),
  secrecyRank: z.number(),
  firstText: z.string().nullable(),
  firstCertain: z.number().nullable(),
  lastText: z.string().nullable(),
  lastCertain: z.number().nullable(),
})

/** The rank of a level in SQL, in the order of the closed list. */
const rankOf = (column: string): Sql => ({
  text: `CASE ${column} ${secrecyLevels.ids.map((id, rank) => `WHEN '${id}' THEN ${rank}`).join(' ')} ELSE 0 END`,
  values: [],
})

const select = sql`SELECT dossiers.id, inventories.fonds_id AS fondsId, fonds.code AS fondsCode,
  inventory_id AS inventoryId, inventories.number AS inventoryNumber, congress_id AS congressId,
  group_id AS groupId, compiling_body AS compilingBody, personal_files AS personalFiles, dossiers.number,
  notation, dossiers.title, retention, secrecy, usage_regime AS usageRegime, dossiers.languages, description,
  information_symbol AS informationSymbol, keywords, sheets, condition, start_text AS startText, start_certain AS startCertain, end_text AS endText,
  end_certain AS endCertain, store, shelf, box, status, dossiers.note,
  (SELECT count(*) FROM documents WHERE dossier_id = dossiers.id AND documents.trashed_at IS NULL) AS documents,
  (SELECT count(*) FROM documents WHERE dossier_id = dossiers.id AND documents.trashed_at IS NULL AND catalogued = 0) AS uncatalogued,
  (SELECT count(*) FROM documents JOIN document_files ON document_id = documents.id
   WHERE dossier_id = dossiers.id AND documents.trashed_at IS NULL) AS files,
  (SELECT coalesce(sum(coalesce(documents.pages,
      (SELECT sum(files.pages) FROM document_files JOIN files USING (sha256) WHERE document_id = documents.id))), 0)
   FROM documents WHERE dossier_id = dossiers.id AND documents.trashed_at IS NULL) AS pages,
  (SELECT coalesce(max(${rankOf('documents.secrecy')}), 0) FROM documents WHERE dossier_id = dossiers.id AND documents.trashed_at IS NULL) AS secrecyRank,
  (SELECT date_text FROM documents WHERE dossier_id = dossiers.id AND documents.trashed_at IS NULL AND date_text IS NOT NULL
   ORDER BY date_earliest, date_latest LIMIT 1) AS firstText,
  (SELECT date_certain FROM documents WHERE dossier_id = dossiers.id AND documents.trashed_at IS NULL AND date_text IS NOT NULL
   ORDER BY date_earliest, date_latest LIMIT 1) AS firstCertain,
  (SELECT date_text FROM documents WHERE dossier_id = dossiers.id AND documents.trashed_at IS NULL AND date_text IS NOT NULL
   ORDER BY date_latest DESC, date_earliest DESC LIMIT 1) AS lastText,
  (SELECT date_certain FROM documents WHERE dossier_id = dossiers.id AND documents.trashed_at IS NULL AND date_text IS NOT NULL
   ORDER BY date_latest DESC, date_earliest DESC LIMIT 1) AS lastCertain
  FROM dossiers JOIN inventories ON inventories.id = inventory_id JOIN fonds ON fonds.id = inventories.fonds_id`

function dossierOf(row: z.infer<typeof DossierRow>): Dossier {
  const start: WireDate | null = wireDate(row.startText, row.startCertain)
  const end: WireDate | null = wireDate(row.endText, row.endCertain)
  const ownRank = secrecyLevels.ids.indexOf(row.secrecy)
  return {
    id: row.id,
    code: dossierCode({ fonds: row.fondsCode, inventory: row.inventoryNumber, number: row.number }),
    fondsId: row.fondsId,
    inventoryId: row.inventoryId,
    congressId: row.congressId,
    groupId: row.groupId,
    compilingBody: row.compilingBody,
    personalFiles: row.personalFiles,
    number: row.number,
    notation: row.notation,
    title: row.title,
    retention: row.retention,
    secrecy: row.secrecy,
    usageRegime: row.usageRegime,
    languages: row.languages,
    description: row.description,
    informationSymbol: row.informationSymbol,
    keywords: row.keywords,
    sheets: row.sheets,
    condition: row.condition,
    start,
    end,
    store: row.store,
    shelf: row.shelf,
    box: row.box,
    status: row.status,
    note: row.note,
    startShown: start ?? startOf(wireDate(row.firstText, row.firstCertain)),
    endShown: end ?? endOf(wireDate(row.lastText, row.lastCertain)),
    secrecyShown: secrecyLevels.ids[Math.max(ownRank, row.secrecyRank)] ?? row.secrecy,
    documents: row.documents,
    uncatalogued: row.uncatalogued,
    files: row.files,
    pages: row.pages,
  }
}

export const listDossiers = (db: ReadableDb): Dossier[] =>
  db
    .all(
      sql`${select} WHERE dossiers.trashed_at IS NULL ORDER BY fonds.id, inventories.number, dossiers.number`,
      DossierRow,
    )
    .map(dossierOf)

export const dossiersOfCongress = (db: ReadableDb, id: CongressId): Dossier[] =>
  db
    .all(
      sql`${select} WHERE congress_id = ${id} AND dossiers.trashed_at IS NULL ORDER BY dossiers.number`,
      DossierRow,
    )
    .map(dossierOf)

/** Also one in the bin. */
export function getDossier(db: ReadableDb, id: DossierId): Dossier {
  const row = db.get(sql`${select} WHERE dossiers.id = ${id}`, DossierRow)
  if (row === undefined) throw new AppError('dossier-not-found', { code: id })
  return dossierOf(row)
}

/** Of the dossiers outside the bin. */
export const dossierNumbers = (db: ReadableDb, inventoryId: InventoryId): string[] =>
  db
    .all(
      sql`SELECT number FROM dossiers WHERE inventory_id = ${inventoryId} AND trashed_at IS NULL`,
      z.object({ number: z.string() }),
    )
    .map((row) => row.number)

function assertNumberFree(db: ReadableDb, inventoryId: number, number: string, except: number): void {
  const taken = db.get(
    sql`SELECT title FROM dossiers WHERE inventory_id = ${inventoryId} AND number = ${number}
      AND id <> ${except} AND trashed_at IS NULL`,
    z.object({ title: z.string() }),
  )
  if (taken) throw new AppError('dossier-number-taken', { number, title: taken.title })
}

function columnsOf(fields: DossierFields): Columns {
  const start = dateColumns(fields.start)
  const end = dateColumns(fields.end)
  return {
    number: fields.number,
    notation: fields.notation,
    title: fields.title,
    retention: fields.retention,
    secrecy: fields.secrecy,
    usage_regime: fields.usageRegime,
    languages: fields.languages,
    start_text: start.text,
    start_certain: start.certain,
    end_text: end.text,
    end_certain: end.certain,
    description: fields.description,
    information_symbol: fields.informationSymbol,
    keywords: fields.keywords,
    sheets: fields.sheets,
    condition: fields.condition,
    store: fields.store,
    shelf: fields.shelf,
    box: fields.box,
    status: fields.status,
    note: fields.note,
    title_key: sortKey(fields.title),
  }
}

export function insertDossier(db: WritableDb, origin: DossierOrigin, fields: DossierFields): DossierId {
  assertNumberFree(db, origin.inventoryId, fields.number, 0)
  return DossierId.parse(
    insertRow(db, 'dossiers', {
      inventory_id: origin.inventoryId,
      congress_id: origin.congressId,
      group_id: origin.groupId,
      compiling_body: origin.compilingBody,
      personal_files: origin.personalFiles ? 1 : 0,
      ...columnsOf(fields),
    }),
  )
}

export function updateDossier(db: WritableDb, before: Dossier, fields: DossierFields): void {
  assertNumberFree(db, before.inventoryId, fields.number, before.id)
  updateRow(db, 'dossiers', before.id, columnsOf(fields))
}

/** Puts a dossier under another inventory, congress or group, there with this number. */
export function moveDossier(
  db: WritableDb,
  id: DossierId,
  to: Pick<DossierOrigin, 'inventoryId' | 'congressId' | 'groupId'> & { readonly number: string },
): void {
  assertNumberFree(db, to.inventoryId, to.number, id)
  updateRow(db, 'dossiers', id, {
    inventory_id: to.inventoryId,
    congress_id: to.congressId,
    group_id: to.groupId,
    number: to.number,
  })
}
