import type Sqlite from 'better-sqlite3'
import { z } from 'zod'
import type { ReadableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** What is to be checked again: a paper, a dossier as a whole, a congress, or everything there is. */
export const checkedKinds = ['document', 'dossier', 'congress', 'everything'] as const
export type CheckedKind = (typeof checkedKinds)[number]

const note = (kind: CheckedKind, id: string) => `INSERT OR IGNORE INTO check_queue VALUES ('${kind}', ${id});`
const paper = (row: 'old' | 'new') => note('document', `${row}.id`) + note('dossier', `${row}.dossier_id`)
const paperOfFile = (row: 'old' | 'new') =>
  note('document', `${row}.document_id`) +
  `INSERT OR IGNORE INTO check_queue SELECT 'dossier', dossier_id FROM main.documents WHERE id = ${row}.document_id;`
const dossier = (row: 'old' | 'new') =>
  `${note('dossier', `${row}.id`)} INSERT OR IGNORE INTO check_queue
    SELECT 'document', id FROM main.documents WHERE dossier_id = ${row}.id;`

const papersOfFile = `INSERT OR IGNORE INTO check_queue
  SELECT 'document', document_id FROM main.document_files WHERE sha256 = new.sha256;`

/** Which change asks for which check. A change of a fonds or its terms may touch every number in it. */
const triggers: readonly (readonly [table: string, event: string, work: string])[] = [
  ['documents', 'INSERT', paper('new')],
  ['documents', 'UPDATE', paper('old') + paper('new')],
  ['documents', 'DELETE', paper('old')],
  ['document_files', 'INSERT', paperOfFile('new')],
  ['document_files', 'DELETE', paperOfFile('old')],
  ['files', 'UPDATE', papersOfFile],
  ['document_links', 'INSERT', note('document', 'new.from_id') + note('document', 'new.to_id')],
  ['document_links', 'DELETE', note('document', 'old.from_id') + note('document', 'old.to_id')],
  ['dossiers', 'INSERT', dossier('new')],
  ['dossiers', 'UPDATE', dossier('new')],
  ['dossiers', 'DELETE', note('dossier', 'old.id')],
  ['dossier_closings', 'INSERT', note('dossier', 'new.dossier_id')],
  ['dossier_closings', 'UPDATE', note('dossier', 'new.dossier_id')],
  ['dossier_closings', 'DELETE', note('dossier', 'old.dossier_id')],
  ['congresses', 'INSERT', note('everything', '0')],
  ['congresses', 'UPDATE', note('everything', '0')],
  ['congresses', 'DELETE', note('everything', '0')],
  ['fonds', 'UPDATE', note('everything', '0')],
  ['inventories', 'UPDATE', note('everything', '0')],
]

/** Lets this connection note what its changes ask to be checked again, in a table of its own that ends with it. */
export function followChanges(driver: Sqlite.Database): void {
  driver.exec('CREATE TEMP TABLE check_queue (kind TEXT, id INTEGER, PRIMARY KEY (kind, id)) WITHOUT ROWID')
  for (const [table, event, work] of triggers)
    driver.exec(
      `CREATE TEMP TRIGGER check_${table}_${event} AFTER ${event} ON main.${table} BEGIN ${work} END`,
    )
}

const QueueRow = z.object({ kind: z.enum(checkedKinds), id: z.number() })

/** Takes out what was noted since the last time. */
export function takeChanges(driver: Sqlite.Database, db: ReadableDb): z.infer<typeof QueueRow>[] {
  const rows = db.all(sql`SELECT kind, id FROM temp.check_queue`, QueueRow)
  if (rows.length > 0) driver.exec('DELETE FROM temp.check_queue')
  return rows
}
