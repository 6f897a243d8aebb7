import { z } from 'zod'
import type { Connection, ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { KindLabel } from './catalogue-entry.ts'
import { countQueued, queuedAfter, readStanding, saveStanding, standingNow } from './standing.ts'
import { takeIn } from './take-in.ts'

/** What an index follows. */
export interface Followed {
  readonly catalogue: ReadableDb
  readonly archiveUuid: string
  readonly kindLabel: KindLabel
}

/** Notes every document of the catalogue as still to be taken in: the beginning of a new index. */
export function beginAnew(index: Connection, { catalogue, archiveUuid }: Followed): void {
  index.transaction((db) => {
    const ids = catalogue.all(sql`SELECT id FROM documents`, z.object({ id: z.number() }))
    for (const { id } of ids) db.run(sql`INSERT INTO pending (document_id) VALUES (${id})`)
    saveStanding(db, standingNow(catalogue, archiveUuid))
  })
}

const countPending = (index: ReadableDb): number => index.count(sql`SELECT count(*) FROM pending`)

/** Documents that are not in the index as they are in the catalogue now. */
export const countLeft = (index: ReadableDb, catalogue: ReadableDb): number =>
  countPending(index) + countQueued(catalogue, readStanding(index)?.position ?? 0)

function takeInPending(db: WritableDb, { catalogue, kindLabel }: Followed, limit: number): number {
  const rows = db.all(
    sql`SELECT document_id AS id FROM pending ORDER BY document_id LIMIT ${limit}`,
    z.object({ id: z.number() }),
  )
  for (const { id } of rows) {
    takeIn(db, catalogue, id, kindLabel)
    db.run(sql`DELETE FROM pending WHERE document_id = ${id}`)
  }
  return rows.length
}

function takeInQueued(db: WritableDb, followed: Followed, limit: number): number {
  const { catalogue, archiveUuid, kindLabel } = followed
  const rows = queuedAfter(catalogue, readStanding(db)?.position ?? 0, limit)
  const last = rows.at(-1)
  if (last === undefined) return 0
  const ids = new Set(rows.map((row) => row.documentId))
  for (const id of ids) takeIn(db, catalogue, id, kindLabel)
  saveStanding(db, { ...standingNow(catalogue, archiveUuid), position: last.seq })
  return ids.size
}

/** Takes in at most `limit` documents in one transaction; returns how many. */
export function takeInSome(index: Connection, followed: Followed, limit: number): number {
  return index.transaction((db) => takeInPending(db, followed, limit) || takeInQueued(db, followed, limit))
}

/** Kinds whose words in the rules are no longer those under which documents were indexed. */
export const hasOtherLabels = (index: ReadableDb, kindLabel: KindLabel): boolean =>
  index
    .all(sql`SELECT kind, label FROM kind_labels`, z.object({ kind: z.string(), label: z.string() }))
    .some(({ kind, label }) => kindLabel(kind) !== label)

/** Pages whose text is in the index; a file in two documents counts once. */
export const countIndexedPages = (index: ReadableDb): number =>
  index.count(sql`SELECT coalesce(sum(pages), 0) FROM taken_files`)
