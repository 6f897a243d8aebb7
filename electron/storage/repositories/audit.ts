import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Officer } from '../../../shared/model/archive.ts'
import { type AuditEntry, firstPreviousHash, hashedText } from '../../domain/audit/entry.ts'
import { mentionsOf } from '../../domain/audit/mentions.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** What a change says of itself; values are written as JSON. */
export interface AuditedChange {
  readonly action: string
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
}

export const StoredAuditEntry = z.object({
  seq: z.number(),
  at: z.string(),
  whoName: z.string(),
  whoOffice: z.string(),
  action: z.string(),
  subject: z.string(),
  before: z.string(),
  after: z.string(),
  previousHash: z.string(),
  hash: z.string(),
})
export type StoredAuditEntry = z.infer<typeof StoredAuditEntry>

const columns = sql`seq, at, who_name AS whoName, who_office AS whoOffice, action, subject, before, after,
  previous_hash AS previousHash, hash`

export const hashOf = (entry: AuditEntry): string =>
  createHash('sha256').update(hashedText(entry)).digest('hex')

/** The newest entry's hash, which vouches for all before it; 64 zeros in an archive without entries. */
export function auditHead(db: ReadableDb): { seq: number; hash: string } {
  const last = db.get(
    sql`SELECT seq, hash FROM audit_entries ORDER BY seq DESC LIMIT 1`,
    z.object({ seq: z.number(), hash: z.string() }),
  )
  return last ?? { seq: 0, hash: firstPreviousHash }
}

/** When the newest entry of the log was written; null in an archive without entries. */
export const lastEntryAt = (db: ReadableDb): string | null =>
  db.get(sql`SELECT at FROM audit_entries ORDER BY seq DESC LIMIT 1`, z.object({ at: z.string() }))?.at ??
  null

/** Entries after `seq`, oldest first: read in portions so that a long log never stands in memory whole. */
export const auditEntriesAfter = (db: ReadableDb, seq: number, limit: number): StoredAuditEntry[] =>
  db.all(
    sql`SELECT ${columns} FROM audit_entries WHERE seq > ${seq} ORDER BY seq LIMIT ${limit}`,
    StoredAuditEntry,
  )

export function appendAuditEntry(db: WritableDb, who: Officer, at: string, change: AuditedChange): void {
  const head = auditHead(db)
  const entry: AuditEntry = {
    seq: head.seq + 1,
    at,
    whoName: who.name,
    whoOffice: who.office,
    action: change.action,
    subject: change.subject,
    before: JSON.stringify(change.before ?? null),
    after: JSON.stringify(change.after ?? null),
    previousHash: head.hash,
  }
  db.run(sql`INSERT INTO audit_entries (seq, at, who_name, who_office, action, subject, before, after, previous_hash, hash)
    VALUES (${entry.seq}, ${entry.at}, ${entry.whoName}, ${entry.whoOffice}, ${entry.action}, ${entry.subject},
      ${entry.before}, ${entry.after}, ${entry.previousHash}, ${hashOf(entry)})`)
  noteMentions(db, entry)
}

function noteMentions(db: WritableDb, entry: AuditEntry): void {
  const mentions = mentionsOf(entry)
  noteMentionsOfFile(db, entry)
  if (mentions.length === 0) return
  db.run(sql`INSERT OR IGNORE INTO audit_mentions (noun, id, seq)
    SELECT json_extract(value, '$.noun'), json_extract(value, '$.id'), ${entry.seq}
    FROM json_each(${JSON.stringify(mentions)})`)
  // The dossier a paper lies in now: what was done to its papers is part of its history.
  db.run(sql`INSERT OR IGNORE INTO audit_mentions (noun, id, seq)
    SELECT DISTINCT 'dossier', dossier_id, ${entry.seq} FROM main.documents WHERE id IN
      (SELECT json_extract(value, '$.id') FROM json_each(${JSON.stringify(mentions)})
        WHERE json_extract(value, '$.noun') = 'document')`)
}

/** An original is named by its hash: the papers that hold it, and their dossiers. */
function noteMentionsOfFile(db: WritableDb, { seq, subject }: AuditEntry): void {
  const [, sha256] = /^file:([0-9a-f]{64})$/.exec(subject) ?? []
  if (sha256 === undefined) return
  db.run(sql`INSERT OR IGNORE INTO audit_mentions (noun, id, seq)
    SELECT 'document', document_id, ${seq} FROM main.document_files WHERE sha256 = ${sha256}
    UNION SELECT 'dossier', dossier_id, ${seq} FROM main.document_files
      JOIN main.documents ON documents.id = document_id WHERE sha256 = ${sha256}`)
}
