import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Sha256 } from '../../../shared/model/ids.ts'
import { type ArchiveFolder, storedPath } from '../archive-folder.ts'
import type { Connection, ReadableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import {
  clearIntent,
  type FilingIntent,
  listIntents,
  renumberIntent,
} from '../repositories/filing-intents.ts'

/** What a start after an unclean end put in order. */
export interface SettledIntents {
  /** Sources whose filing had begun and was never acknowledged: they are to be filed again. */
  readonly undone: readonly string[]
  /** Stored files taken back because no document names them. */
  readonly takenBack: readonly Sha256[]
  /** Files in staging that no intent knows. */
  readonly strays: readonly string[]
}

/**
 * Puts right what a crash left. The document and the end of its intent are one transaction, so an intent that is still
 * there means that nobody was told “filed”: it is undone, whatever step it had reached. Safe to be cut short and repeated.
 */
export function settleIntents(connection: Connection, folder: ArchiveFolder): SettledIntents {
  mkdirSync(folder.staging, { recursive: true })
  const undone: string[] = []
  const takenBack: Sha256[] = []
  for (const intent of listIntents(connection.reading)) {
    const back = undoIntent(connection, folder, intent)
    undone.push(intent.source)
    if (back !== null) takenBack.push(back)
  }
  const strays = readdirSync(folder.staging)
  for (const name of strays) rmSync(join(folder.staging, name), { recursive: true, force: true })
  return { undone, takenBack, strays }
}

/**
 * Undoes one intent: its staged copy, its stored file unless a document names those bytes, then the intent itself, in
 * this order, so that the intent outlives what it knows of. Returns the stored file that was taken back.
 */
export function undoIntent(
  connection: Connection,
  folder: ArchiveFolder,
  intent: Pick<FilingIntent, 'id' | 'staging' | 'sha256'>,
): Sha256 | null {
  rmSync(join(folder.staging, basename(intent.staging)), { force: true })
  const sha256 = Sha256.safeParse(intent.sha256).data
  const unnamed = sha256 !== undefined && !isWanted(connection.reading, sha256, intent.id)
  let id = intent.id
  if (unnamed) {
    // Subtle: where the commit of the document failed at the disk, its pages may stand whole in the log of SQLite, and after
    // a kill the document would be there again. Only a later commit takes their place; without it the file must stay.
    id = connection.transaction((db) => renumberIntent(db, intent.id))
    rmSync(storedPath(folder, sha256), { force: true })
  }
  connection.transaction((db) => clearIntent(db, id))
  return unnamed ? sha256 : null
}

/** A document names these bytes, or another filing of the same bytes is about to. */
const isWanted = (db: ReadableDb, sha256: Sha256, intent: number): boolean =>
  db.count(sql`SELECT (SELECT count(*) FROM files WHERE sha256 = ${sha256})
    + (SELECT count(*) FROM filing_intents WHERE sha256 = ${sha256} AND id <> ${intent})`) > 0
