import { z } from 'zod'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { auditHead } from '../repositories/audit.ts'

/** How far an index has followed the catalogue's queue. */
export interface Standing {
  readonly archiveUuid: string
  /** The last number of the queue that is taken in. */
  readonly position: number
  /** The catalogue's audit entry of that moment: of two catalogues that went different ways, it is in one only. */
  readonly auditSeq: number
  readonly auditHash: string
}

const StandingRow = z.object({
  archiveUuid: z.string(),
  position: z.number(),
  auditSeq: z.number(),
  auditHash: z.string(),
})

export const readStanding = (index: ReadableDb): Standing | undefined =>
  index.get(
    sql`SELECT archive_uuid AS archiveUuid, position, audit_seq AS auditSeq, audit_hash AS auditHash FROM standing`,
    StandingRow,
  )

export function saveStanding(index: WritableDb, standing: Standing): void {
  index.run(sql`INSERT OR REPLACE INTO standing (only, archive_uuid, position, audit_seq, audit_hash)
    VALUES (1, ${standing.archiveUuid}, ${standing.position}, ${standing.auditSeq}, ${standing.auditHash})`)
}

/** The queue's newest number, whether its row is still there or trimmed. */
const newestPosition = (catalogue: ReadableDb): number =>
  catalogue.count(sql`SELECT seq FROM sqlite_sequence WHERE name = 'search_queue'`)

/** The standing of an index that holds all of the catalogue as it is now. */
export function standingNow(catalogue: ReadableDb, archiveUuid: string): Standing {
  const { seq, hash } = auditHead(catalogue)
  return { archiveUuid, position: newestPosition(catalogue), auditSeq: seq, auditHash: hash }
}

/** Whether the index followed this very catalogue, and every change after it is still in the queue. */
export function isInStep(standing: Standing, catalogue: ReadableDb, archiveUuid: string): boolean {
  if (standing.archiveUuid !== archiveUuid) return false
  const ahead = newestPosition(catalogue) - standing.position
  // The queue's numbers have no gaps, so fewer rows mean that some were trimmed unseen.
  const waiting = catalogue.count(sql`SELECT count(*) FROM search_queue WHERE seq > ${standing.position}`)
  if (ahead < 0 || waiting !== ahead) return false
  if (standing.auditSeq === 0) return true
  return (
    catalogue.count(sql`SELECT count(*) FROM audit_entries
      WHERE seq = ${standing.auditSeq} AND hash = ${standing.auditHash}`) === 1
  )
}

/** Rows of the queue after the standing, oldest first. */
export const queuedAfter = (catalogue: ReadableDb, position: number, limit: number) =>
  catalogue.all(
    sql`SELECT seq, document_id AS documentId FROM search_queue WHERE seq > ${position} ORDER BY seq LIMIT ${limit}`,
    z.object({ seq: z.number(), documentId: z.number() }),
  )

/** Documents that wait in the queue after the standing. */
export const countQueued = (catalogue: ReadableDb, position: number): number =>
  catalogue.count(sql`SELECT count(DISTINCT document_id) FROM search_queue WHERE seq > ${position}`)

/** Removes rows of the queue that the index has taken in. Only saves room: an index that misses them builds itself anew. */
export function trimQueue(catalogue: WritableDb, upTo: number): number {
  return catalogue.run(sql`DELETE FROM search_queue WHERE seq <= ${upTo}`).changes
}
