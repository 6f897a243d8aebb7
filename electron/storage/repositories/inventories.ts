import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import { Inventory, type InventoryFields } from '../../../shared/model/fonds.ts'
import { type FondsId, InventoryId } from '../../../shared/model/ids.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { insertRow, updateRow } from '../database/write-row.ts'

const select = sql`SELECT id, fonds_id AS fondsId, number, title, term, year_from AS yearFrom,
  year_to AS yearTo, note,
  (SELECT count(*) FROM dossiers WHERE inventory_id = inventories.id AND trashed_at IS NULL) AS dossiers FROM inventories`

export const listInventories = (db: ReadableDb): Inventory[] =>
  db.all(sql`${select} ORDER BY fonds_id, number`, Inventory)

export function getInventory(db: ReadableDb, id: InventoryId): Inventory {
  const inventory = db.get(sql`${select} WHERE id = ${id}`, Inventory)
  if (inventory === undefined) throw new AppError('inventory-not-found', { id })
  return inventory
}

function assertNumberFree(db: ReadableDb, fondsId: number, number: string, except: number): void {
  const taken = db.get(
    sql`SELECT id FROM inventories WHERE fonds_id = ${fondsId} AND number = ${number} AND id <> ${except}`,
    z.object({ id: z.number() }),
  )
  if (taken) throw new AppError('inventory-number-taken', { number })
}

const columnsOf = (fields: InventoryFields) => ({
  number: fields.number,
  title: fields.title,
  term: fields.term,
  year_from: fields.yearFrom,
  year_to: fields.yearTo,
  note: fields.note,
})

export function insertInventory(db: WritableDb, fondsId: FondsId, fields: InventoryFields): InventoryId {
  assertNumberFree(db, fondsId, fields.number, 0)
  return InventoryId.parse(insertRow(db, 'inventories', { fonds_id: fondsId, ...columnsOf(fields) }))
}

export function updateInventory(db: WritableDb, inventory: Inventory, fields: InventoryFields): void {
  assertNumberFree(db, inventory.fondsId, fields.number, inventory.id)
  updateRow(db, 'inventories', inventory.id, columnsOf(fields))
}
