import { z } from 'zod'
import type { Sha256 } from '../../../shared/model/ids.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export const FilingIntent = z.object({
  id: z.number(),
  /** Name of the file inside the staging folder. */
  staging: z.string(),
  /** Known once the copy is whole. */
  sha256: z.string().nullable(),
  source: z.string(),
})
export type FilingIntent = z.infer<typeof FilingIntent>

export const listIntents = (db: ReadableDb): FilingIntent[] =>
  db.all(sql`SELECT id, staging, sha256, source FROM filing_intents ORDER BY id`, FilingIntent)

export const insertIntent = (db: WritableDb, staging: string, source: string, begunAt: string): number =>
  db.run(
    sql`INSERT INTO filing_intents (staging, source, begun_at) VALUES (${staging}, ${source}, ${begunAt})`,
  ).lastId

export function setIntentHash(db: WritableDb, id: number, sha256: Sha256): void {
  db.run(sql`UPDATE filing_intents SET sha256 = ${sha256} WHERE id = ${id}`)
}

/** Gives an intent another number, which it answers: a change that SQLite must write, as it need not where nothing differs. */
export function renumberIntent(db: WritableDb, id: number): number {
  const next = db.count(sql`SELECT max(id) + 1 FROM filing_intents`)
  db.run(sql`UPDATE filing_intents SET id = ${next} WHERE id = ${id}`)
  return next
}

export function clearIntent(db: WritableDb, id: number): void {
  db.run(sql`DELETE FROM filing_intents WHERE id = ${id}`)
}
