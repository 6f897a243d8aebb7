import { z } from 'zod'
import type { CheckCounts, CheckFilter, CheckPage } from '../../../shared/model/check.ts'
import { CongressId, DossierId } from '../../../shared/model/ids.ts'
import { type Severity, severities, validationCodes } from '../../../shared/model/rules.ts'
import type { Finding } from '../../domain/validation/check.ts'
import { type Connection, connect, openDriver } from '../database/database.ts'
import { everythingSeen, type Unseen } from '../database/limited-reading.ts'
import { listOf, type Sql, sql } from '../database/sql.ts'

/** What a row of the book speaks of; `key` is an id, or the name of a series. */
export interface Subject {
  readonly kind: 'document' | 'dossier' | 'congress' | 'series'
  readonly key: string
  readonly dossierId: DossierId | null
  readonly congressId: CongressId | null
}

const FoundRow = z.object({
  kind: z.enum(['document', 'dossier', 'congress', 'series']),
  key: z.string(),
  dossierId: DossierId.nullable(),
  congressId: CongressId.nullable(),
  rule: z.enum(validationCodes),
  /** Which of the findings of this rule and subject. */
  nth: z.number(),
})
export type FoundRow = z.infer<typeof FoundRow>

export interface SeenFilter extends CheckFilter {
  /** What the person who asks may not see. Default: nothing. */
  readonly unseen?: Unseen
}

/**
 * Which rule found something where. It is made anew from the catalogue at every start and lives in memory only: nothing
 * of it can be out of date on a disk, and readers have it too. Sentences are not kept; whoever shows a row checks it again.
 */
export interface CheckBook {
  /** Takes the place of everything that was found about the subject. */
  put(subject: Subject, findings: readonly Pick<Finding, 'rule' | 'severity'>[]): void
  remove(kind: Subject['kind'], key: string): void
  /** Papers whose findings spoke of this one until now; takes the new ones in their place. */
  exchangeTwins(document: number, twins: readonly number[]): number[]
  /** The series a paper counted in until now; takes the new one in its place. */
  exchangeSeries(document: number, series: string | null): string | null
  papersOfSeries(series: string): number[]
  clear(): void
  page(filter: SeenFilter, offset: number, limit: number): FoundRow[]
  total(filter: SeenFilter): number
  counts(filter: SeenFilter): CheckCounts
  rules(filter: SeenFilter): CheckPage['rules']
  close(): void
}

const tables = `
CREATE TABLE found (kind TEXT, key TEXT, dossier_id INTEGER, congress_id INTEGER, rule TEXT, nth INTEGER,
  weight INTEGER, PRIMARY KEY (kind, key, rule, nth)) WITHOUT ROWID;
CREATE INDEX found_by_weight ON found (weight, dossier_id, key);
CREATE INDEX found_of_dossier ON found (dossier_id, weight);
CREATE TABLE twins (document INTEGER, twin INTEGER, PRIMARY KEY (document, twin)) WITHOUT ROWID;
CREATE TABLE series_of (document INTEGER PRIMARY KEY, series TEXT);
CREATE INDEX papers_of_series ON series_of (series);
`

const weightOf = (severity: Severity): number => severities.indexOf(severity)

function condition({ severity, rule, ...where }: SeenFilter): Sql {
  const bySeverity = severity === null ? sql`1` : sql`weight = ${weightOf(severity)}`
  const byRule = rule === null ? sql`1` : sql`rule = ${rule}`
  return sql`${bySeverity} AND ${byRule} AND ${place(where)}`
}

function place({
  dossierId,
  congressId,
  unseen,
}: Pick<SeenFilter, 'dossierId' | 'congressId' | 'unseen'>): Sql {
  const byDossier = dossierId === null ? sql`1` : sql`dossier_id = ${dossierId}`
  const byCongress = congressId === null ? sql`1` : sql`congress_id = ${congressId}`
  return sql`${byDossier} AND ${byCongress} AND ${isSeen(unseen ?? everythingSeen)}`
}

function isSeen({ documents, dossiers }: Unseen): Sql {
  if (documents.length + dossiers.length === 0) return sql`1`
  return sql`(dossier_id IS NULL OR dossier_id NOT IN (${listOf(dossiers)}))
    AND NOT (kind = 'document' AND CAST(key AS INTEGER) IN (${listOf(documents)}))
    AND NOT (kind = 'series' AND key IN (SELECT series FROM series_of WHERE document IN (${listOf(documents)})))`
}

export function openCheckBook(): CheckBook {
  const book: Connection = connect(openDriver(':memory:'))
  book.driver.exec(tables)
  const { reading } = book
  const ids = (query: Sql) => reading.all(query, z.object({ id: z.number() })).map(({ id }) => id)

  return {
    put: (subject, findings) =>
      book.transaction((db) => {
        db.run(sql`DELETE FROM found WHERE kind = ${subject.kind} AND key = ${subject.key}`)
        const nth = new Map<string, number>()
        for (const { rule, severity } of findings) {
          const number = nth.get(rule) ?? 0
          nth.set(rule, number + 1)
          db.run(sql`INSERT INTO found VALUES (${subject.kind}, ${subject.key}, ${subject.dossierId},
            ${subject.congressId}, ${rule}, ${number}, ${weightOf(severity)})`)
        }
      }),
    remove: (kind, key) =>
      book.transaction((db) => {
        db.run(sql`DELETE FROM found WHERE kind = ${kind} AND key = ${key}`)
      }),
    exchangeTwins: (document, twins) => {
      const before = ids(sql`SELECT twin AS id FROM twins WHERE document = ${document}`)
      if (before.length > 0 || twins.length > 0)
        book.transaction((db) => {
          db.run(sql`DELETE FROM twins WHERE document = ${document}`)
          for (const twin of twins) db.run(sql`INSERT OR IGNORE INTO twins VALUES (${document}, ${twin})`)
        })
      return before
    },
    exchangeSeries: (document, series) => {
      const before =
        reading.get(
          sql`SELECT series FROM series_of WHERE document = ${document}`,
          z.object({ series: z.string() }),
        )?.series ?? null
      if (before !== series)
        book.transaction((db) => {
          db.run(sql`DELETE FROM series_of WHERE document = ${document}`)
          if (series !== null) db.run(sql`INSERT INTO series_of VALUES (${document}, ${series})`)
        })
      return before
    },
    papersOfSeries: (series) =>
      ids(sql`SELECT document AS id FROM series_of WHERE series = ${series} ORDER BY document`),
    clear: () => {
      book.driver.exec('DELETE FROM found; DELETE FROM twins; DELETE FROM series_of')
    },
    page: (filter, offset, limit) =>
      reading.all(
        sql`SELECT kind, key, dossier_id AS dossierId, congress_id AS congressId, rule, nth FROM found
          WHERE ${condition(filter)} ORDER BY weight, dossier_id, kind, CAST(key AS INTEGER), rule, nth
          LIMIT ${limit} OFFSET ${offset}`,
        FoundRow,
      ),
    total: (filter) => reading.count(sql`SELECT count(*) FROM found WHERE ${condition(filter)}`),
    counts: (filter) => {
      const of = (severity: Severity) =>
        reading.count(
          sql`SELECT count(*) FROM found WHERE weight = ${weightOf(severity)} AND ${place(filter)}`,
        )
      return { errors: of('error'), warnings: of('warning'), infos: of('info') }
    },
    rules: (filter) =>
      reading
        .all(
          sql`SELECT rule, weight, count(*) AS count FROM found WHERE ${place(filter)} GROUP BY rule, weight
            ORDER BY weight, rule`,
          z.object({ rule: z.enum(validationCodes), weight: z.number(), count: z.number() }),
        )
        .map(({ rule, weight, count }) => ({ rule, count, severity: severities[weight] ?? 'info' })),
    close: () => book.close(),
  }
}
