import { z } from 'zod'
import { CheckOutcome, FileCheck, PeriodDays, RecoveryReport } from '../../../shared/model/fixity.ts'
import { Sha256 } from '../../../shared/model/ids.ts'
import type { Bounds } from '../../domain/fixity/when-due.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export const periodSetting = { name: 'fixity.periodDays', shape: PeriodDays, otherwise: 90 } as const

/** What the last start after an unclean end found, until somebody has read it. */
export const recoverySetting = {
  name: 'fixity.recovery',
  shape: RecoveryReport.nullable(),
  otherwise: null,
} as const

/** An original to be looked at, and what is known of it. */
export const FileToCheck = z.object({
  sha256: Sha256,
  bytes: z.number(),
  last: CheckOutcome.nullable(),
})
export type FileToCheck = z.infer<typeof FileToCheck>

const fields = sql`files.sha256, files.bytes, newest.outcome AS last`
const joined = sql`files LEFT JOIN file_checks AS newest ON newest.sha256 = files.sha256 AND newest.is_newest = 1`
/** Filing reads its copy back, so that it counts as the first look. */
export const seenAt = sql`coalesce(newest.checked_at, files.stored_at)`

/** What of the originals is to be looked at now. */
export const isDue = ({ ripe, troubled, future }: Bounds) =>
  sql`(${seenAt} <= ${ripe} OR ${seenAt} > ${future} OR (newest.outcome <> 'whole' AND newest.checked_at <= ${troubled}))`

/** What is due, longest ago first. */
export const filesDue = (db: ReadableDb, bounds: Bounds, limit: number): FileToCheck[] =>
  db.all(
    sql`SELECT ${fields} FROM ${joined} WHERE ${isDue(bounds)} ORDER BY ${seenAt}, files.sha256 LIMIT ${limit}`,
    FileToCheck,
  )

/** All originals, or those that were not whole, longest ago first. */
export const filesToCheck = (db: ReadableDb, which: 'all' | 'troubled'): FileToCheck[] =>
  db.all(
    sql`SELECT ${fields} FROM ${joined} WHERE ${which === 'all' ? sql`1` : sql`newest.outcome <> 'whole'`}
      ORDER BY ${seenAt}, files.sha256`,
    FileToCheck,
  )

export const fileToCheck = (db: ReadableDb, sha256: Sha256): FileToCheck | undefined =>
  db.get(sql`SELECT ${fields} FROM ${joined} WHERE files.sha256 = ${sha256}`, FileToCheck)

/** Originals filed at a moment or later: what the last session may have left half on the disk. */
export const filesStoredSince = (db: ReadableDb, moment: string): FileToCheck[] =>
  db.all(
    sql`SELECT ${fields} FROM ${joined} WHERE files.stored_at >= ${moment} ORDER BY files.sha256`,
    FileToCheck,
  )

/** Notes a look; the ones before stay. */
export function recordCheck(db: WritableDb, sha256: Sha256, { checkedAt, outcome, note }: FileCheck): void {
  db.run(sql`UPDATE file_checks SET is_newest = 0 WHERE sha256 = ${sha256} AND is_newest = 1`)
  db.run(sql`INSERT INTO file_checks (sha256, checked_at, outcome, note, is_newest)
    VALUES (${sha256}, ${checkedAt}, ${outcome}, ${note}, 1)`)
}

/** Every look at one original, the newest first. */
export const checksOfFile = (db: ReadableDb, sha256: Sha256): FileCheck[] =>
  db.all(
    sql`SELECT checked_at AS checkedAt, outcome, note FROM file_checks WHERE sha256 = ${sha256} ORDER BY id DESC`,
    FileCheck,
  )

const Totals = z.object({
  files: z.number(),
  inPeriod: z.number(),
  unchecked: z.number(),
  changed: z.number(),
  missing: z.number(),
  unreadable: z.number(),
  oldest: z.string().nullable(),
  lastCheckAt: z.string().nullable(),
})

/** How many originals are in which state; `oldest` = the longest ago that one was seen. */
export function countChecks(db: ReadableDb, periodBegan: string): z.infer<typeof Totals> {
  const totals = db.get(
    sql`SELECT count(*) AS files,
        coalesce(sum(${seenAt} >= ${periodBegan}), 0) AS inPeriod,
        coalesce(sum(newest.id IS NULL), 0) AS unchecked,
        coalesce(sum(newest.outcome = 'changed'), 0) AS changed,
        coalesce(sum(newest.outcome = 'missing'), 0) AS missing,
        coalesce(sum(newest.outcome = 'unreadable'), 0) AS unreadable,
        min(${seenAt}) AS oldest, max(newest.checked_at) AS lastCheckAt
      FROM ${joined}`,
    Totals,
  )
  const none = { files: 0, inPeriod: 0, unchecked: 0, changed: 0, missing: 0, unreadable: 0 }
  return totals ?? { ...none, oldest: null, lastCheckAt: null }
}
