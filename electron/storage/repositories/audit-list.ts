import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import type { AuditFilter, AuditRecord, DeedKind } from '../../../shared/model/audit.ts'
import { deedKind, deedsNamed, deedsOfKind, knownDeeds } from '../../../shared/text/deed-words.ts'
import { fold } from '../../../shared/vietnamese/fold.ts'
import type { ReadableDb } from '../database/database.ts'
import { listOf, type Sql, sql } from '../database/sql.ts'

/** An entry as it is read for the screen: without the hashes. */
const ReadEntry = z.object({
  seq: z.number(),
  at: z.string(),
  whoName: z.string(),
  whoOffice: z.string(),
  action: z.string(),
  subject: z.string(),
  before: z.string(),
  after: z.string(),
})
export type ReadEntry = z.infer<typeof ReadEntry>

const columns = sql`seq, at, who_name AS whoName, who_office AS whoOffice, action, subject, before, after`

const ofKind = (kind: DeedKind): Sql =>
  kind === 'other'
    ? sql`action NOT IN (${listOf(knownDeeds)})`
    : sql`action IN (${listOf(deedsOfKind(kind))})`

const ofRecord = ({ noun, id }: AuditRecord): Sql =>
  sql`seq IN (SELECT seq FROM main.audit_mentions WHERE noun = ${noun} AND id = ${id})`

/** Each word in what was changed, in who did it, or in what the deed is called. */
function holding(word: string): Sql {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  const named = deedsNamed((words) => fold(words).includes(word))
  return sql`(fold(who_name || ' ' || subject || ' ' || before || ' ' || after) LIKE ${pattern} ESCAPE '\\'
    OR action IN (${listOf(named)}))`
}

function conditionsOf({ person, kind, record, words, from, until }: AuditFilter): Sql {
  const all: readonly (Sql | null)[] = [
    person === null ? null : sql`who_name = ${person}`,
    kind === null ? null : ofKind(kind),
    record === null ? null : ofRecord(record),
    from === null ? null : sql`at >= ${new Date(from).toISOString()}`,
    until === null ? null : sql`at < ${new Date(until).toISOString()}`,
    // Last, because it reads every entry that is left.
    ...fold(words)
      .split(' ')
      .filter((word) => word !== '')
      .map(holding),
  ]
  return all.reduce<Sql>((whole, each) => (each === null ? whole : sql`${whole} AND ${each}`), sql`1`)
}

/** The newest first. */
export function auditPage(
  db: ReadableDb,
  filter: AuditFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { total: number; rows: ReadEntry[] } {
  const where = conditionsOf(filter)
  return {
    total: db.count(sql`SELECT count(*) FROM audit_entries WHERE ${where}`),
    rows: db.all(
      sql`SELECT ${columns} FROM audit_entries WHERE ${where} ORDER BY seq DESC LIMIT ${limit} OFFSET ${offset}`,
      ReadEntry,
    ),
  }
}

export function auditEntry(db: ReadableDb, seq: number): ReadEntry {
  const entry = db.get(sql`SELECT ${columns} FROM audit_entries WHERE seq = ${seq}`, ReadEntry)
  if (entry === undefined) throw new AppError('not-found', { name: `mục nhật ký ${seq}` })
  return entry
}

export const auditPersons = (db: ReadableDb): { name: string; entries: number }[] =>
  db.all(
    sql`SELECT who_name AS name, count(*) AS entries FROM main.audit_entries GROUP BY who_name ORDER BY entries DESC`,
    z.object({ name: z.string(), entries: z.number() }),
  )

export function auditKinds(db: ReadableDb): { kind: DeedKind; entries: number }[] {
  const rows = db.all(
    sql`SELECT action, count(*) AS entries FROM audit_entries GROUP BY action`,
    z.object({ action: z.string(), entries: z.number() }),
  )
  const counted = new Map<DeedKind, number>()
  for (const { action, entries } of rows) {
    const kind = deedKind(action)
    counted.set(kind, (counted.get(kind) ?? 0) + entries)
  }
  return [...counted].map(([kind, entries]) => ({ kind, entries }))
}

const Named = z.object({ name: z.string() })

/** What a paper or dossier is called now; undefined where it is gone or not to be seen. */
export const recordName = (db: ReadableDb, { noun, id }: AuditRecord): string | undefined =>
  (noun === 'document'
    ? db.get(
        sql`SELECT iif(title <> '', title, coalesce((SELECT min(name) FROM main.document_files WHERE document_id = documents.id), 'văn bản chưa biên mục')) AS name
          FROM documents WHERE id = ${id}`,
        Named,
      )
    : db.get(sql`SELECT title AS name FROM dossiers WHERE id = ${id}`, Named)
  )?.name

/** What a congress is called in the log: its title as it is now. */
export const organisationOf = (db: ReadableDb, congressId: number): string | undefined =>
  db.get(sql`SELECT organisation AS name FROM congresses WHERE id = ${congressId}`, Named)?.name
