import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import { dossierStatuses, secrecyLevels } from '../../../shared/model/closed-lists.ts'
import type { Dossier, DossierBranch, DossierFields, DossierScope } from '../../../shared/model/dossier.ts'
import { CongressId, DossierId, FondsId, InventoryId } from '../../../shared/model/ids.ts'
import { sortKey } from '../../../shared/vietnamese/collate.ts'
import { dossierCode } from '../../domain/dossiers/dossier-code.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { type Columns, insertRow, updateRow } from '../database/write-row.ts'
import { rankOf, readDossiers } from './dossier-rows.ts'
import { dateColumns, flag } from './rows.ts'

/** What a dossier is made with and never changes by itself. */
export interface DossierOrigin {
  readonly inventoryId: InventoryId
  readonly congressId: CongressId | null
  readonly groupId: string | null
  readonly compilingBody: string | null
  readonly personalFiles: boolean
}

/** Dossiers outside the bin, of a part of the catalogue or of all of it. */
export function listDossiers(db: ReadableDb, scope: DossierScope = {}): Dossier[] {
  const conditions = [sql`dossiers.trashed_at IS NULL`]
  if (scope.congressId != null) conditions.push(sql`dossiers.congress_id = ${scope.congressId}`)
  if (scope.inventoryId != null) conditions.push(sql`dossiers.inventory_id = ${scope.inventoryId}`)
  if (scope.fondsId != null) {
    conditions.push(
      sql`dossiers.inventory_id IN (SELECT id FROM inventories WHERE fonds_id = ${scope.fondsId})`,
    )
  }
  return readDossiers(db, {
    text: conditions.map(({ text }) => text).join(' AND '),
    values: conditions.flatMap(({ values }) => values),
  })
}

export const dossiersOfCongress = (db: ReadableDb, id: CongressId): Dossier[] =>
  listDossiers(db, { congressId: id })

/** Also one in the bin. */
export function getDossier(db: ReadableDb, id: DossierId): Dossier {
  const dossier = readDossiers(db, sql`dossiers.id = ${id}`)[0]
  if (dossier === undefined) throw new AppError('dossier-not-found', { code: id })
  return dossier
}

const BranchRow = z.object({
  id: DossierId,
  fondsId: FondsId,
  fondsCode: z.string(),
  inventoryId: InventoryId,
  inventoryNumber: z.string(),
  congressId: CongressId.nullable(),
  groupId: z.string().nullable(),
  personalFiles: flag,
  number: z.string(),
  title: z.string(),
  status: dossierStatuses.schema,
  documents: z.number(),
  uncatalogued: z.number(),
  secrecyRank: z.number(),
  year: z.string().nullable(),
})

/** Every dossier outside the bin, with no more than a tree shows of it. */
export const dossierBranches = (db: ReadableDb): DossierBranch[] =>
  db
    .all(
      sql`WITH totals AS (SELECT dossier_id, count(*) AS documents, sum(catalogued = 0) AS uncatalogued,
          max(${rankOf('secrecy')}) AS secrecyRank, min(date_earliest) AS earliest
          FROM documents WHERE trashed_at IS NULL GROUP BY dossier_id)
        SELECT dossiers.id, fonds_id AS fondsId, fonds.code AS fondsCode,
          inventories.number AS inventoryNumber, inventory_id AS inventoryId, congress_id AS congressId,
          group_id AS groupId, personal_files AS personalFiles, dossiers.number, dossiers.title, status,
          coalesce(documents, 0) AS documents, coalesce(uncatalogued, 0) AS uncatalogued,
          max(coalesce(secrecyRank, 0), ${rankOf('secrecy')}) AS secrecyRank,
          substr(coalesce(start_text, earliest), 1, 4) AS year
        FROM dossiers JOIN inventories ON inventories.id = inventory_id
        JOIN fonds ON fonds.id = inventories.fonds_id LEFT JOIN totals ON dossier_id = dossiers.id
        WHERE trashed_at IS NULL`,
      BranchRow,
    )
    .map(({ secrecyRank, fondsCode, inventoryNumber, ...row }) => ({
      ...row,
      code: dossierCode({ fonds: fondsCode, inventory: inventoryNumber, number: row.number }),
      secrecy: secrecyLevels.ids[secrecyRank] ?? 'thuong',
    }))

/** Of the dossiers outside the bin. */
export const dossierNumbers = (db: ReadableDb, inventoryId: InventoryId): string[] =>
  db
    .all(
      sql`SELECT number FROM main.dossiers WHERE inventory_id = ${inventoryId} AND trashed_at IS NULL`,
      z.object({ number: z.string() }),
    )
    .map((row) => row.number)

function assertNumberFree(db: ReadableDb, inventoryId: number, number: string, except: number): void {
  const taken = db.get(
    sql`SELECT coalesce((SELECT title FROM dossiers WHERE dossiers.id = taken.id), '') AS title
      FROM main.dossiers AS taken WHERE inventory_id = ${inventoryId} AND number = ${number}
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
