import type Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { type Secrecy, secrecyLevels } from '../../../shared/model/closed-lists.ts'
import type { DossierId } from '../../../shared/model/ids.ts'
import { hiddenDeed } from '../../../shared/text/deed-words.ts'
import { type Connection, connect, openDriver, type ReadableDb } from './database.ts'
import { type Sql, sql } from './sql.ts'

// What is above a person's clearance is not there for them: the tables they ask are views of the same names that leave
// it out. So every query, also one that is written tomorrow, is limited by SQL itself.

const quoted = (levels: readonly Secrecy[]): string => levels.map((level) => `'${level}'`).join(', ')

// The first condition lets SQLite use the small index of secret records.
const isHidden = (table: string, levels: readonly Secrecy[]): string =>
  `${table}.secrecy <> 'thuong' AND ${table}.secrecy IN (${quoted(levels)})`

const hiddenDossiers = (levels: readonly Secrecy[]): string =>
  `SELECT secret.id FROM main.dossiers AS secret WHERE ${isHidden('secret', levels)}`

const hiddenDocuments = (levels: readonly Secrecy[]): string =>
  `SELECT secret.id FROM main.documents AS secret WHERE ${isHidden('secret', levels)}
    UNION ALL SELECT inside.id FROM main.documents AS inside
      WHERE inside.dossier_id IN (${hiddenDossiers(levels)})`

/** The condition on `documents` that leaves out what has these levels or lies in a dossier that has. */
export const visibleDocuments = (hidden: readonly Secrecy[]): Sql => ({
  text: hidden.length === 0 ? '1' : `id NOT IN (${hiddenDocuments(hidden)})`,
  values: [],
})

/** What the list of steps says instead of naming a record that the person may not read. */
export const hiddenStep = 'Thao tác trên tài liệu có độ mật cao hơn mức được đọc'

/** Steps that touched such a record, as it is or as it was: one whose making was taken back is only in the steps. */
function hiddenSteps(levels: readonly Secrecy[]): string {
  const value = (name: string) => `json_extract(coalesce(after, before), '$.${name}')`
  const hasLevel = `${value('secrecy')} IN (${quoted(levels)})`
  const dossiersThatWere = `SELECT ${value('id')} FROM main.history_changes
    WHERE table_name = 'dossiers' AND ${hasLevel}`
  const dossiers = `${hiddenDossiers(levels)} UNION ALL ${dossiersThatWere}`
  const documents = hiddenDocuments(levels)
  return `SELECT step_id FROM main.history_changes WHERE
    (table_name IN ('documents', 'dossiers') AND ${hasLevel})
    OR (table_name = 'documents' AND (${value('id')} IN (${documents}) OR ${value('dossier_id')} IN (${dossiers})))
    OR (table_name = 'dossiers' AND ${value('id')} IN (${dossiers}))
    OR ${value('document_id')} IN (${documents})
    OR (table_name = 'document_links'
      AND (${value('from_id')} IN (${documents}) OR ${value('to_id')} IN (${documents})))`
}

/** Records that are there but not to be seen, by their ids. */
export interface Unseen {
  readonly documents: readonly number[]
  readonly dossiers: readonly number[]
}

export const everythingSeen: Unseen = { documents: [], dossiers: [] }

export function unseenRecords(db: ReadableDb, hidden: readonly Secrecy[]): Unseen {
  if (hidden.length === 0) return everythingSeen
  const ids = (text: string) => db.all({ text, values: [] }, z.object({ id: z.number() })).map(({ id }) => id)
  return { documents: ids(hiddenDocuments(hidden)), dossiers: ids(hiddenDossiers(hidden)) }
}

const views = (hidden: readonly Secrecy[]): string => `
  CREATE TEMP VIEW documents AS SELECT * FROM main.documents
    WHERE id NOT IN (${hiddenDocuments(hidden)});
  CREATE TEMP VIEW dossiers AS SELECT * FROM main.dossiers
    WHERE id NOT IN (${hiddenDossiers(hidden)});
  CREATE TEMP VIEW history_steps AS SELECT id, at, action, work, undone,
      CASE WHEN id IN (${hiddenSteps(hidden)}) THEN '${hiddenStep}' ELSE label END AS label
    FROM main.history_steps;
`

/** Originals that only unseen papers hold, and what those call them. Only for those who read: filing must know all bytes. */
const viewsOfFiles = (hidden: readonly Secrecy[]): string => `
  CREATE TEMP VIEW document_files AS SELECT * FROM main.document_files
    WHERE document_id NOT IN (${hiddenDocuments(hidden)});
  CREATE TEMP VIEW files AS SELECT * FROM main.files WHERE NOT EXISTS (
    SELECT 1 FROM main.document_files AS held WHERE held.sha256 = main.files.sha256
      AND held.document_id IN (${hiddenDocuments(hidden)})
      AND NOT EXISTS (SELECT 1 FROM main.document_files AS other WHERE other.sha256 = held.sha256
        AND other.document_id NOT IN (${hiddenDocuments(hidden)})));
`

const dropped = ['documents', 'dossiers', 'history_steps']
  .map((name) => `DROP VIEW IF EXISTS temp.${name};`)
  .join(' ')

/** Entries of the log about such records, as they are or were; and about records that are gone, whose level nobody knows. */
function hiddenEntries(levels: readonly Secrecy[]): string {
  const ranks = levels.map((level) => secrecyLevels.ids.indexOf(level)).join(', ')
  const about = (noun: 'document' | 'dossier', table: string, ids: string) =>
    `SELECT seq FROM main.audit_mentions WHERE noun = '${noun}'
      AND (id IN (${ids}) OR id NOT IN (SELECT id FROM main.${table}))`
  return `SELECT seq FROM main.audit_mentions WHERE noun = 'level' AND id IN (${ranks})
    UNION ${about('document', 'documents', hiddenDocuments(levels))}
    UNION ${about('dossier', 'dossiers', hiddenDossiers(levels))}`
}

/** When and who is told, what and on which record is not. */
const viewOfLog = (hidden: readonly Secrecy[]): string => `
  CREATE TEMP VIEW audit_entries AS
    WITH unseen (seq) AS MATERIALIZED (${hiddenEntries(hidden)})
    SELECT entry.seq, at, who_name, who_office, iif(unseen.seq IS NULL, action, '${hiddenDeed}') AS action,
      iif(unseen.seq IS NULL, subject, '') AS subject, iif(unseen.seq IS NULL, before, 'null') AS before,
      iif(unseen.seq IS NULL, after, 'null') AS after, previous_hash, hash
    FROM main.audit_entries AS entry LEFT JOIN unseen ON unseen.seq = entry.seq;
`

/** A connection of its own that cannot see what has these levels, and cannot change anything. */
export function openLimited(path: string, hidden: readonly Secrecy[]): Connection {
  const driver = openDriver(path, { readonly: true, fileMustExist: true })
  try {
    driver.exec(views(hidden) + viewsOfFiles(hidden) + viewOfLog(hidden))
    return connect(driver)
  } catch (error) {
    driver.close()
    throw error
  }
}

/**
 * Runs part of a transaction in which what has these levels cannot be seen, so that nothing of it comes back with a
 * change. Statements that write name `main.` and are not touched by the views.
 */
export function withoutSeeing<Result>(
  driver: Sqlite.Database,
  hidden: readonly Secrecy[],
  work: () => Result,
): Result {
  if (hidden.length === 0) return work()
  driver.exec(dropped + views(hidden))
  try {
    return work()
  } finally {
    driver.exec(dropped)
  }
}

/** How many records have these levels. */
export const countHidden = (hidden: readonly Secrecy[]): Sql => ({
  text:
    hidden.length === 0
      ? 'SELECT 0'
      : `SELECT count(*) FROM (${hiddenDocuments(hidden)} UNION ALL ${hiddenDossiers(hidden)})`,
  values: [],
})

/** How many papers of a dossier, outside the bin, are there but not to be seen. Zero where nothing is hidden. */
export const countUnseen = (db: ReadableDb, dossierId: DossierId): number =>
  db.count(sql`SELECT count(*) FROM main.documents WHERE dossier_id = ${dossierId} AND trashed_at IS NULL
    AND id NOT IN (SELECT id FROM documents)`)
