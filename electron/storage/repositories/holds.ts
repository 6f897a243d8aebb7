import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import { type DossierId, HoldId } from '../../../shared/model/ids.ts'
import { Hold } from '../../../shared/model/retention.ts'
import { dossierCode } from '../../domain/dossiers/dossier-code.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { insertRow, updateRow } from '../database/write-row.ts'

const select = sql`SELECT id, dossier_id AS dossierId, reason, authority, placed_by AS placedBy, placed_at AS placedAt,
  lifted_by AS liftedBy, lifted_at AS liftedAt, lift_reason AS liftReason FROM dossier_holds`

export const holdsOfDossier = (db: ReadableDb, id: DossierId): Hold[] =>
  db.all(sql`${select} WHERE dossier_id = ${id} ORDER BY id DESC`, Hold)

export const standingHolds = (db: ReadableDb): Hold[] =>
  db.all(sql`${select} WHERE lifted_at IS NULL ORDER BY id`, Hold)

export function getHold(db: ReadableDb, id: HoldId): Hold {
  const hold = db.get(sql`${select} WHERE id = ${id}`, Hold)
  if (hold === undefined) throw new AppError('hold-not-found')
  return hold
}

export const insertHold = (
  db: WritableDb,
  hold: Pick<Hold, 'dossierId' | 'reason' | 'authority' | 'placedBy' | 'placedAt'>,
): HoldId =>
  HoldId.parse(
    insertRow(db, 'dossier_holds', {
      dossier_id: hold.dossierId,
      reason: hold.reason,
      authority: hold.authority,
      placed_by: hold.placedBy,
      placed_at: hold.placedAt,
    }),
  )

export function liftHold(db: WritableDb, id: HoldId, lift: { by: string; at: string; reason: string }): void {
  updateRow(db, 'dossier_holds', id, { lifted_by: lift.by, lifted_at: lift.at, lift_reason: lift.reason })
}

const HeldRow = z.object({
  fonds: z.string(),
  inventory: z.string(),
  number: z.string(),
  reason: z.string(),
  authority: z.string(),
})

/** The one gate before anything is taken out of a dossier or goes with it: a hold that stands refuses it. */
export function assertNotHeld(db: ReadableDb, id: DossierId): void {
  const hold = db.get(
    sql`SELECT fonds.code AS fonds, inventories.number AS inventory, dossiers.number, reason, authority
      FROM dossier_holds JOIN dossiers ON dossiers.id = dossier_id JOIN inventories ON inventories.id = inventory_id
      JOIN fonds ON fonds.id = inventories.fonds_id
      WHERE dossier_id = ${id} AND lifted_at IS NULL ORDER BY dossier_holds.id LIMIT 1`,
    HeldRow,
  )
  if (hold === undefined) return
  const { reason, authority } = hold
  throw new AppError('dossier-held', { code: dossierCode(hold), reason, authority })
}
