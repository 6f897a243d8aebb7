import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import type { AuditFilter, AuditRecord, DeedKind } from '../../../shared/model/audit.ts'
import { deedKind, deedsOfKind, knownDeeds } from '../../../shared/text/deed-words.ts'
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
const holding = (words: string): Sql =>
  sql`holds_all(${words}, who_name || ' ' || deed_words(action) || ' ' || subject || ' ' || before || ' ' || after)`

function conditionsOf({ person, kind, record, words, from, until }: AuditFilter): Sql {
  const all: readonly (Sql | null)[] = [
    person === null ? null : sql`who_name = ${person}`,
    kind === null ? null : ofKind(kind),
    record === null ? null : ofRecord(record),
    from === null ? null : sql`at >= ${new Date(from).toISOString()}`,
    until === null ? null : sql`at < ${new Date(until).toISOString()}`,
    // Last, because it reads every entry that is left.
    fold(words) === '' ? null : holding(fold(words)),
  ]
  return all.reduce<Sql>((whole, each) => (each === null ? whole : sql`${whole} AND ${each}`), sql`1`)
}

const Seq = z.object({ seq: z.number() })

/** What a search for words found last: it reads the whole log, and the screen asks for page after page of the same. */
const found = new WeakMap<ReadableDb, { readonly key: string; readonly seqs: readonly number[] }>()

function seqsHolding(db: ReadableDb, filter: AuditFilter): readonly number[] {
  // Entries are only ever added: with the same newest one the answer is the same.
  const newest = db.count(sql`SELECT max(seq) FROM main.audit_entries`)
  const key = JSON.stringify([newest, filter])
  const last = found.get(db)
  if (last?.key === key) return last.seqs
  const seqs = db
    .all(sql`SELECT seq FROM audit_entries WHERE ${conditionsOf(filter)} ORDER BY seq DESC`, Seq)
    .map(({ seq }) => seq)
  found.set(db, { key, seqs })
  return seqs
}

interface Portion {
  readonly offset: number
  readonly limit: number
}

/** The newest first. */
export function auditPage(
  db: ReadableDb,
  filter: AuditFilter,
  { offset, limit }: Portion,
): { total: number; rows: ReadEntry[] } {
  if (filter.words.trim() !== '') {
    const seqs = seqsHolding(db, filter)
    const wanted = listOf(seqs.slice(offset, offset + limit))
    const rows = sql`SELECT ${columns} FROM audit_entries WHERE seq IN (${wanted}) ORDER BY seq DESC`
    return { total: seqs.length, rows: db.all(rows, ReadEntry) }
  }
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
