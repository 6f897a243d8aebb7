import { z } from 'zod'
import type { ArchiveStats, Officer } from '../../../shared/model/archive.ts'
import type { Overview } from '../../../shared/model/overview.ts'
import { deedsWithoutChange } from '../../../shared/text/deed-words.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { listOf, sql } from '../database/sql.ts'
import { countWaiting, countWithoutText } from './files.ts'

const ArchiveRow = z.object({
  uuid: z.string(),
  name: z.string(),
  officerName: z.string(),
  officerOffice: z.string(),
})

export interface ArchiveRecord {
  readonly uuid: string
  readonly name: string
  readonly officer: Officer
}

/** The archive's own row; undefined only while it is being created. */
export function archiveRecord(db: ReadableDb): ArchiveRecord | undefined {
  const row = db.get(
    sql`SELECT uuid, name, officer_name AS officerName, officer_office AS officerOffice FROM archive`,
    ArchiveRow,
  )
  return (
    row && { uuid: row.uuid, name: row.name, officer: { name: row.officerName, office: row.officerOffice } }
  )
}

export function insertArchive(db: WritableDb, archive: ArchiveRecord, createdAt: string): void {
  db.run(sql`INSERT INTO archive (only, uuid, name, officer_name, officer_office, created_at)
    VALUES (1, ${archive.uuid}, ${archive.name}, ${archive.officer.name}, ${archive.officer.office}, ${createdAt})`)
}

export function setOfficer(db: WritableDb, officer: Officer): void {
  db.run(sql`UPDATE archive SET officer_name = ${officer.name}, officer_office = ${officer.office}`)
}

export function archiveStats(db: ReadableDb, indexedPages: number): ArchiveStats {
  return {
    fonds: db.count(sql`SELECT count(*) FROM fonds`),
    congresses: db.count(sql`SELECT count(*) FROM congresses`),
    dossiers: db.count(sql`SELECT count(*) FROM dossiers WHERE trashed_at IS NULL`),
    documents: db.count(sql`SELECT count(*) FROM documents WHERE trashed_at IS NULL`),
    uncatalogued: db.count(sql`SELECT count(*) FROM documents WHERE catalogued = 0 AND trashed_at IS NULL`),
    files: db.count(sql`SELECT count(*) FROM files`),
    pages: db.count(sql`SELECT coalesce(sum(pages), 0) FROM files`),
    bytes: db.count(sql`SELECT coalesce(sum(bytes), 0) FROM files`),
    indexedPages,
  }
}

const BackupRow = z.object({ seq: z.number(), at: z.string(), after: z.string() })
const BackedUp = z.object({ to: z.string() })

export function archiveOverview(db: ReadableDb): Overview {
  const backup = db.get(
    sql`SELECT seq, at, after FROM main.audit_entries WHERE action = 'archive.backedUp' ORDER BY seq DESC LIMIT 1`,
    BackupRow,
  )
  return {
    uncatalogued: db.count(sql`SELECT count(*) FROM documents WHERE catalogued = 0 AND trashed_at IS NULL`),
    filesWithoutText: countWithoutText(db),
    waitingForReading: countWaiting(db),
    inBin: db.count(sql`SELECT
      (SELECT count(*) FROM documents WHERE trashed_at IS NOT NULL AND trashed_with IS NULL)
      + (SELECT count(*) FROM dossiers WHERE trashed_at IS NOT NULL)
      + (SELECT count(*) FROM files WHERE released_at IS NOT NULL)`),
    lastBackup: backup
      ? {
          at: backup.at,
          to: BackedUp.parse(JSON.parse(backup.after)).to,
          changesSince: db.count(sql`SELECT count(*) FROM main.audit_entries
            WHERE seq > ${backup.seq} AND action NOT IN (${listOf(deedsWithoutChange)})`),
        }
      : null,
  }
}

/** Where the log says that verified backups were put, the newest first. */
export const backupPlaces = (db: ReadableDb): string[] =>
  db
    .all(
      sql`SELECT after FROM main.audit_entries WHERE action = 'archive.backedUp' ORDER BY seq DESC LIMIT 40`,
      z.object({ after: z.string() }),
    )
    .flatMap(({ after }) => BackedUp.safeParse(JSON.parse(after)).data?.to ?? [])
