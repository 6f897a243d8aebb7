import { z } from 'zod'
import { DossierId } from '../../../shared/model/ids.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import { updateRow } from '../database/write-row.ts'

const PaperRow = z.object({
  dossierId: DossierId,
  kind: z.string().nullable(),
  title: z.string(),
  own: z.string().nullable(),
})
export type PaperOfDossier = z.infer<typeof PaperRow>

/** What of each paper decides how long its dossier is kept. */
export const papersForRetention = (db: ReadableDb, which: Sql): PaperOfDossier[] =>
  db.all(
    sql`SELECT dossier_id AS dossierId, kind, title, retention AS own FROM documents
      WHERE trashed_at IS NULL AND ${which} ORDER BY dossier_id, position`,
    PaperRow,
  )

export const retentionReason = (db: ReadableDb, id: DossierId): string =>
  db.get(
    sql`SELECT retention_reason AS reason FROM dossiers WHERE id = ${id}`,
    z.object({ reason: z.string() }),
  )?.reason ?? ''

export function setRetention(db: WritableDb, id: DossierId, term: string, reason: string): void {
  updateRow(db, 'dossiers', id, { retention: term, retention_reason: reason })
}
