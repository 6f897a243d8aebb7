import { z } from 'zod'
import type { DossierStatus } from '../../../shared/model/closed-lists.ts'
import { ClosedPaper, Closing } from '../../../shared/model/closing.ts'
import { type DocumentId, DossierId } from '../../../shared/model/ids.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import { updateRow } from '../database/write-row.ts'
import { fromJson } from './rows.ts'

const Row = z.object({
  dossierId: DossierId,
  closedAt: z.string(),
  closedBy: z.string(),
  sheet: z.string(),
  list: z.string(),
})
const Sheet = Closing.omit({ dossierId: true, closedAt: true, closedBy: true, list: true })

export function closingOf(db: ReadableDb, id: DossierId): Closing | null {
  const row = db.get(
    sql`SELECT dossier_id AS dossierId, closed_at AS closedAt, closed_by AS closedBy, sheet,
        coalesce(list, '[]') AS list
      FROM dossier_closings WHERE dossier_id = ${id} AND dossier_id IN (SELECT id FROM dossiers)`,
    Row,
  )
  if (row === undefined) return null
  const { sheet, list, ...rest } = row
  return { ...rest, ...Sheet.parse(fromJson(sheet)), list: z.array(ClosedPaper).parse(fromJson(list)) }
}

/** Last of all that closing does: from here on the triggers refuse every change of the dossier. */
export function insertClosing(db: WritableDb, closing: Closing): void {
  const { dossierId, closedAt, closedBy, list, ...sheet } = closing
  db.run(sql`INSERT INTO dossier_closings (dossier_id, closed_at, closed_by, sheet, list)
    VALUES (${dossierId}, ${closedAt}, ${closedBy}, ${JSON.stringify(sheet)}, ${JSON.stringify(list)})`)
}

export function removeClosing(db: WritableDb, id: DossierId): void {
  db.run(sql`DELETE FROM dossier_closings WHERE dossier_id = ${id}`)
}

export function setStatus(db: WritableDb, id: DossierId, status: DossierStatus, sheets: number | null): void {
  updateRow(db, 'dossiers', id, { status, sheets })
}

/** Writes down the pages that were only counted on until now. */
export function fixPages(db: WritableDb, id: DocumentId, { from, to }: { from: number; to: number }): void {
  updateRow(db, 'documents', id, { page_from: from, page_to: to })
}

/** Codes of closed dossiers among those of a condition on `dossiers`, at most three. */
export const closedAmong = (db: ReadableDb, which: Sql): string[] =>
  db
    .all(
      sql`SELECT fonds.code || '.' || inventories.number || '.' || dossiers.number AS code
        FROM main.dossiers AS dossiers JOIN inventories ON inventories.id = inventory_id
        JOIN fonds ON fonds.id = inventories.fonds_id JOIN dossier_closings ON dossier_id = dossiers.id
        WHERE ${which} ORDER BY dossiers.id LIMIT 3`,
      z.object({ code: z.string() }),
    )
    .map(({ code }) => code)
