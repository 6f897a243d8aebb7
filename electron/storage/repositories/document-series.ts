import { z } from 'zod'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { ReadableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/**
 * Numbers given so far to papers of one kind and symbol. A series runs through the term of a congress; outside one,
 * through the dossier's inventory, which Party fonds keep by term.
 */
export const numbersInSeries = (
  db: ReadableDb,
  series: { readonly dossier: Dossier; readonly kind: string; readonly symbol: string },
): string[] => {
  const { dossier, kind, symbol } = series
  const place =
    dossier.congressId === null
      ? sql`dossiers.inventory_id = ${dossier.inventoryId} AND dossiers.congress_id IS NULL`
      : sql`dossiers.congress_id = ${dossier.congressId}`
  return db
    .all(
      sql`SELECT documents.number FROM documents JOIN dossiers ON dossiers.id = dossier_id
        WHERE ${place} AND documents.kind = ${kind} AND documents.symbol = ${symbol}
          AND documents.number <> '' AND documents.trashed_at IS NULL`,
      z.object({ number: z.string() }),
    )
    .map(({ number }) => number)
}
