import { z } from 'zod'
import type { LineKey } from '../../../shared/model/completeness.ts'
import { type CongressId, DocumentId, DossierId } from '../../../shared/model/ids.ts'
import { type KeptLine, untouched } from '../../domain/completeness/lines.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { insertRow, updateRow } from '../database/write-row.ts'
import { flag } from './rows.ts'

const LineRow = z.object({
  id: z.number(),
  groupId: z.string(),
  lineId: z.string(),
  label: z.string().nullable(),
  needs: z.number(),
  confirmed: flag,
  removed: flag,
  verdict: z.enum(['missing', 'not-arisen']).nullable(),
  reason: z.string(),
  judgedAt: z.string().nullable(),
})
const FillingRow = z.object({
  line: z.number(),
  id: DocumentId,
  dossierId: DossierId,
  number: z.string(),
  symbol: z.string(),
  title: z.string(),
})

const nameOf = ({
  number,
  symbol,
  title,
}: Pick<z.infer<typeof FillingRow>, 'number' | 'symbol' | 'title'>): string =>
  [[number, symbol].filter((part) => part !== '').join('-'), title].filter((part) => part !== '').join(': ')

const select = sql`SELECT id, group_id AS groupId, line_id AS lineId, label, needs, confirmed, removed, verdict, reason,
  judged_at AS judgedAt FROM congress_lines`

/** What a congress keeps of its lines; papers in the bin fill nothing. */
export function keptLines(db: ReadableDb, congressId: CongressId): KeptLine[] {
  const rows = db.all(sql`${select} WHERE congress_id = ${congressId} ORDER BY id`, LineRow)
  const papers = db.all(
    sql`SELECT line, documents.id, dossier_id AS dossierId, number, symbol, title FROM congress_line_documents
      JOIN documents ON documents.id = document_id
      WHERE line IN (SELECT id FROM congress_lines WHERE congress_id = ${congressId}) AND trashed_at IS NULL
      ORDER BY documents.id`,
    FillingRow,
  )
  return rows.map(({ id, ...line }) => ({
    ...line,
    documents: papers
      .filter((paper) => paper.line === id)
      .map((paper) => ({ id: paper.id, dossierId: paper.dossierId, name: nameOf(paper) })),
  }))
}

/** The row of a line, made where nothing was kept of it yet. */
function rowOf(db: WritableDb, congressId: CongressId, key: LineKey): number {
  const row = db.get(
    sql`SELECT id FROM congress_lines WHERE congress_id = ${congressId} AND group_id = ${key.groupId}
      AND line_id = ${key.lineId}`,
    z.object({ id: z.number() }),
  )
  if (row !== undefined) return row.id
  const line = untouched(key)
  return insertRow(db, 'congress_lines', {
    congress_id: congressId,
    group_id: key.groupId,
    line_id: key.lineId,
    label: line.label,
    needs: line.needs,
    confirmed: 0,
    removed: 0,
    verdict: null,
    reason: '',
    judged_at: null,
  })
}

/** What may be changed of a line; what is not given stays. */
export type LineChange = Partial<
  Pick<KeptLine, 'label' | 'needs' | 'confirmed' | 'removed' | 'verdict' | 'reason' | 'judgedAt'>
>

export function changeLine(db: WritableDb, congressId: CongressId, key: LineKey, change: LineChange): void {
  const id = rowOf(db, congressId, key)
  const { label, needs, confirmed, removed, verdict, reason, judgedAt } = change
  const columns = {
    label,
    needs,
    confirmed: confirmed === undefined ? undefined : Number(confirmed),
    removed: removed === undefined ? undefined : Number(removed),
    verdict,
    reason,
    judged_at: judgedAt,
  }
  const given = Object.entries(columns).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  updateRow(db, 'congress_lines', id, Object.fromEntries(given))
}

export function fillLine(
  db: WritableDb,
  congressId: CongressId,
  key: LineKey,
  ids: readonly DocumentId[],
): void {
  const line = rowOf(db, congressId, key)
  for (const id of ids)
    db.run(sql`INSERT OR IGNORE INTO congress_line_documents (line, document_id) VALUES (${line}, ${id})`)
}

export function emptyLine(
  db: WritableDb,
  congressId: CongressId,
  key: LineKey,
  ids: readonly DocumentId[],
): void {
  const line = rowOf(db, congressId, key)
  for (const id of ids)
    db.run(sql`DELETE FROM congress_line_documents WHERE line = ${line} AND document_id = ${id}`)
}

/** The lines of a paper, by their keys. */
export const linesOfDocument = (db: ReadableDb, id: DocumentId): LineKey[] =>
  db.all(
    sql`SELECT group_id AS groupId, line_id AS lineId FROM congress_line_documents
      JOIN congress_lines ON congress_lines.id = line WHERE document_id = ${id} AND removed = 0`,
    z.object({ groupId: z.string(), lineId: z.string() }),
  )

const LooseRow = FillingRow.omit({ line: true }).extend({
  kind: z.string().nullable(),
  groupId: z.string().nullable(),
})

/** Papers of a congress that fill no line of it. */
export const loosePapers = (
  db: ReadableDb,
  congressId: CongressId,
): {
  document: KeptLine['documents'][number]
  kind: string | null
  title: string
  groupId: string | null
}[] =>
  db
    .all(
      sql`SELECT documents.id, dossier_id AS dossierId, documents.number, symbol, documents.title, kind, group_id AS groupId
        FROM documents JOIN dossiers ON dossiers.id = dossier_id
        WHERE congress_id = ${congressId} AND documents.trashed_at IS NULL AND dossiers.trashed_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM congress_line_documents WHERE document_id = documents.id)
        ORDER BY dossiers.number, documents.position`,
      LooseRow,
    )
    .map(({ id, dossierId, kind, groupId, ...paper }) => ({
      document: { id, dossierId, name: nameOf(paper) },
      kind,
      title: paper.title,
      groupId,
    }))
