import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import { Fonds, type FondsFields } from '../../../shared/model/fonds.ts'
import { FondsId } from '../../../shared/model/ids.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { insertRow, updateRow } from '../database/write-row.ts'

const select = sql`SELECT id, code, name, committee, higher_body AS higherBody, archive_code AS archiveCode, history,
  year_from AS yearFrom, year_to AS yearTo, paper_metres AS paperMetres, digital_pages AS digitalPages,
  copied_pages AS copiedPages, key_groups AS keyGroups, other_types AS otherTypes, languages,
  lookup_tools AS lookupTools, note,
  (SELECT count(*) FROM dossiers JOIN inventories ON inventories.id = dossiers.inventory_id
   WHERE inventories.fonds_id = fonds.id AND trashed_at IS NULL) AS dossiers FROM fonds`

const columnsOf = (fields: FondsFields) => ({
  code: fields.code,
  name: fields.name,
  committee: fields.committee,
  higher_body: fields.higherBody,
  archive_code: fields.archiveCode,
  history: fields.history,
  year_from: fields.yearFrom,
  year_to: fields.yearTo,
  paper_metres: fields.paperMetres,
  digital_pages: fields.digitalPages,
  copied_pages: fields.copiedPages,
  key_groups: fields.keyGroups,
  other_types: fields.otherTypes,
  languages: fields.languages,
  lookup_tools: fields.lookupTools,
  note: fields.note,
})

export const listFonds = (db: ReadableDb): Fonds[] => db.all(sql`${select} ORDER BY id`, Fonds)

export function getFonds(db: ReadableDb, id: FondsId): Fonds {
  const fonds = db.get(sql`${select} WHERE id = ${id}`, Fonds)
  if (fonds === undefined) throw new AppError('fonds-not-found', { id })
  return fonds
}

function assertCodeFree(db: ReadableDb, code: string, except: number): void {
  const taken = db.get(
    sql`SELECT name FROM fonds WHERE code = ${code} AND id <> ${except}`,
    z.object({ name: z.string() }),
  )
  if (taken) throw new AppError('fonds-code-taken', { code, name: taken.name })
}

export function insertFonds(db: WritableDb, fields: FondsFields): FondsId {
  assertCodeFree(db, fields.code, 0)
  return FondsId.parse(insertRow(db, 'fonds', columnsOf(fields)))
}

export function updateFonds(db: WritableDb, id: FondsId, fields: FondsFields): void {
  assertCodeFree(db, fields.code, id)
  updateRow(db, 'fonds', id, columnsOf(fields))
}
