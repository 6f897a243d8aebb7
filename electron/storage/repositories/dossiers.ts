import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import { dossierStatuses, secrecyLevels } from '../../../shared/model/closed-lists.ts'
import type { Dossier, DossierFields, WireDate } from '../../../shared/model/dossier.ts'
import { CongressId, DossierId, FondsId, InventoryId } from '../../../shared/model/ids.ts'
import { dossierCode } from '../../domain/dossiers/dossier-code.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
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
  title: z.string(),
  retention: z.string().nullable(),
  secrecy: secrecyLevels.schema,
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
  dossiers.title, retention, secrecy, start_text AS startText, start_certain AS startCertain, end_text AS endText,
  end_certain AS endCertain, store, shelf, box, status, dossiers.note,
  (SELECT count(*) FROM documents WHERE dossier_id = dossiers.id) AS documents,
  (SELECT count(*) FROM documents WHERE dossier_id = dossiers.id AND catalogued = 0) AS uncatalogued,
  (SELECT count(*) FROM documents JOIN document_files ON document_id = documents.id
   WHERE dossier_id = dossiers.id) AS files,
  (SELECT coalesce(sum(coalesce(documents.pages,
      (SELECT sum(files.pages) FROM document_files JOIN files USING (sha256) WHERE document_id = documents.id))), 0)
   FROM documents WHERE dossier_id = dossiers.id) AS pages,
  (SELECT coalesce(max(${rankOf('documents.secrecy')}), 0) FROM documents WHERE dossier_id = dossiers.id) AS secrecyRank,
  (SELECT date_text FROM documents WHERE dossier_id = dossiers.id AND date_text IS NOT NULL
   ORDER BY date_earliest, date_latest LIMIT 1) AS firstText,
  (SELECT date_certain FROM documents WHERE dossier_id = dossiers.id AND date_text IS NOT NULL
   ORDER BY date_earliest, date_latest LIMIT 1) AS firstCertain,
  (SELECT date_text FROM documents WHERE dossier_id = dossiers.id AND date_text IS NOT NULL
   ORDER BY date_latest DESC, date_earliest DESC LIMIT 1) AS lastText,
  (SELECT date_certain FROM documents WHERE dossier_id = dossiers.id AND date_text IS NOT NULL
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
    title: row.title,
    retention: row.retention,
    secrecy: row.secrecy,
    start,
    end,
    store: row.store,
    shelf: row.shelf,
    box: row.box,
    status: row.status,
    note: row.note,
    startShown: start ?? wireDate(row.firstText, row.firstCertain),
    endShown: end ?? wireDate(row.lastText, row.lastCertain),
    secrecyShown: secrecyLevels.ids[Math.max(ownRank, row.secrecyRank)] ?? row.secrecy,
    documents: row.documents,
    uncatalogued: row.uncatalogued,
    files: row.files,
    pages: row.pages,
  }
}

export const listDossiers = (db: ReadableDb): Dossier[] =>
  db.all(sql`${select} ORDER BY fonds.id, inventories.number, dossiers.number`, DossierRow).map(dossierOf)

export const dossiersOfCongress = (db: ReadableDb, id: CongressId): Dossier[] =>
  db.all(sql`${select} WHERE congress_id = ${id} ORDER BY dossiers.number`, DossierRow).map(dossierOf)

export function getDossier(db: ReadableDb, id: DossierId): Dossier {
  const row = db.get(sql`${select} WHERE dossiers.id = ${id}`, DossierRow)
  if (row === undefined) throw new AppError('dossier-not-found', { code: id })
  return dossierOf(row)
}

export const dossierNumbers = (db: ReadableDb, inventoryId: InventoryId): string[] =>
  db
    .all(
      sql`SELECT number FROM dossiers WHERE inventory_id = ${inventoryId}`,
      z.object({ number: z.string() }),
    )
    .map((row) => row.number)

function assertNumberFree(db: ReadableDb, inventoryId: number, number: string, except: number): void {
  const taken = db.get(
    sql`SELECT title FROM dossiers WHERE inventory_id = ${inventoryId} AND number = ${number} AND id <> ${except}`,
    z.object({ title: z.string() }),
  )
  if (taken) throw new AppError('dossier-number-taken', { number, title: taken.title })
}

export function insertDossier(db: WritableDb, origin: DossierOrigin, fields: DossierFields): DossierId {
  assertNumberFree(db, origin.inventoryId, fields.number, 0)
  const start = dateColumns(fields.start)
  const end = dateColumns(fields.end)
  const { lastId } = db.run(sql`INSERT INTO dossiers (inventory_id, congress_id, group_id, compiling_body,
      personal_files, number, title, retention, secrecy, start_text, start_certain, end_text, end_certain,
      store, shelf, box, status, note)
    VALUES (${origin.inventoryId}, ${origin.congressId}, ${origin.groupId}, ${origin.compilingBody},
      ${origin.personalFiles ? 1 : 0}, ${fields.number}, ${fields.title}, ${fields.retention}, ${fields.secrecy},
      ${start.text}, ${start.certain}, ${end.text}, ${end.certain},
      ${fields.store}, ${fields.shelf}, ${fields.box}, ${fields.status}, ${fields.note})`)
  return lastId as DossierId
}

export function updateDossier(db: WritableDb, before: Dossier, fields: DossierFields): void {
  assertNumberFree(db, before.inventoryId, fields.number, before.id)
  const start = dateColumns(fields.start)
  const end = dateColumns(fields.end)
  db.run(sql`UPDATE dossiers SET number = ${fields.number}, title = ${fields.title}, retention = ${fields.retention},
    secrecy = ${fields.secrecy}, start_text = ${start.text}, start_certain = ${start.certain},
    end_text = ${end.text}, end_certain = ${end.certain}, store = ${fields.store}, shelf = ${fields.shelf},
    box = ${fields.box}, status = ${fields.status}, note = ${fields.note} WHERE id = ${before.id}`)
}
