import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import { Fonds, type FondsFields } from '../../../shared/model/fonds.ts'
import type { FondsId } from '../../../shared/model/ids.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'

const select = sql`SELECT id, code, name, committee, higher_body AS higherBody, note,
  (SELECT count(*) FROM dossiers JOIN inventories ON inventories.id = dossiers.inventory_id
   WHERE inventories.fonds_id = fonds.id) AS dossiers FROM fonds`

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
  const { lastId } = db.run(sql`INSERT INTO fonds (code, name, committee, higher_body, note)
    VALUES (${fields.code}, ${fields.name}, ${fields.committee}, ${fields.higherBody}, ${fields.note})`)
  return lastId as FondsId
}

export function updateFonds(db: WritableDb, id: FondsId, fields: FondsFields): void {
  assertCodeFree(db, fields.code, id)
  db.run(sql`UPDATE fonds SET code = ${fields.code}, name = ${fields.name}, committee = ${fields.committee},
    higher_body = ${fields.higherBody}, note = ${fields.note} WHERE id = ${id}`)
}
