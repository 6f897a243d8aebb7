import { z } from 'zod'
import { type CheckedFile, CheckOutcome, type FixityFilter } from '../../../shared/model/fixity.ts'
import { DocumentId, DossierId, Sha256 } from '../../../shared/model/ids.ts'
import { recordWords } from '../../../shared/text/problem-sentences.ts'
import { fold } from '../../../shared/vietnamese/fold.ts'
import { dossierCode } from '../../domain/dossiers/dossier-code.ts'
import { type Bounds, dueAt } from '../../domain/fixity/when-due.ts'
import type { ReadableDb } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import { isDue, seenAt } from './fixity.ts'

const Row = z.object({
  sha256: Sha256,
  bytes: z.number(),
  storedAt: z.string(),
  firstName: z.string().nullable(),
  checkedAt: z.string().nullable(),
  outcome: CheckOutcome.nullable(),
  note: z.string().nullable(),
  documentId: DocumentId.nullable(),
  dossierId: DossierId.nullable(),
  name: z.string().nullable(),
  title: z.string().nullable(),
  fonds: z.string().nullable(),
  inventory: z.string().nullable(),
  number: z.string().nullable(),
  holders: z.number(),
})

/** Each original with the oldest paper that holds it. */
const joined = sql`files LEFT JOIN file_checks AS newest ON newest.sha256 = files.sha256 AND newest.is_newest = 1
  LEFT JOIN document_files AS held ON held.sha256 = files.sha256 AND held.document_id =
    (SELECT min(document_id) FROM document_files WHERE document_files.sha256 = files.sha256)
  LEFT JOIN documents ON documents.id = held.document_id LEFT JOIN dossiers ON dossiers.id = documents.dossier_id
  LEFT JOIN inventories ON inventories.id = dossiers.inventory_id LEFT JOIN fonds ON fonds.id = inventories.fonds_id`

function condition(filter: FixityFilter, bounds: Bounds): Sql {
  switch (filter) {
    case 'all':
      return sql`1`
    case 'troubled':
      return sql`newest.outcome <> 'whole'`
    case 'due':
      return isDue(bounds)
    case 'unchecked':
      return sql`newest.id IS NULL`
    default:
      return sql`newest.outcome = ${filter}`
  }
}

/** Each word in what the paper says of itself, marks or no marks, or in the name of the file as it was written. */
function holdsWords(words: string): Sql {
  const conditions = words.split(/\s+/).map((word) =>
    word === ''
      ? sql`1`
      : sql`(instr(coalesce(documents.filter_text, ''), ${fold(word)}) > 0
          OR instr(lower(coalesce(held.name, files.first_name)), ${word.toLowerCase()}) > 0
          OR instr(files.sha256, ${word.toLowerCase()}) = 1)`,
  )
  return conditions.reduce((all, condition) => sql`${all} AND ${condition}`, sql`1`)
}

/** Trouble first (changed, missing, unreadable), then the longest ago. */
const worstFirst = sql`CASE newest.outcome WHEN 'changed' THEN 0 WHEN 'missing' THEN 1 WHEN 'unreadable' THEN 2 ELSE 3 END`

export function listChecked(
  db: ReadableDb,
  request: {
    readonly filter: FixityFilter
    readonly words: string
    readonly offset: number
    readonly limit: number
  },
  bounds: Bounds,
  periodDays: number,
): { total: number; rows: CheckedFile[] } {
  const where = sql`${condition(request.filter, bounds)} AND ${holdsWords(request.words)}`
  const rows = db.all(
    sql`SELECT files.sha256, files.bytes, files.stored_at AS storedAt, files.first_name AS firstName,
        newest.checked_at AS checkedAt, newest.outcome, newest.note, documents.id AS documentId,
        dossiers.id AS dossierId, held.name, documents.title, fonds.code AS fonds,
        inventories.number AS inventory, dossiers.number,
        (SELECT count(*) FROM document_files WHERE document_files.sha256 = files.sha256) AS holders
      FROM ${joined} WHERE ${where} ORDER BY ${worstFirst}, ${seenAt}, files.sha256
      LIMIT ${request.limit} OFFSET ${request.offset}`,
    Row,
  )
  return {
    total: db.count(sql`SELECT count(*) FROM ${joined} WHERE ${where}`),
    rows: rows.map((row) => checkedFile(row, periodDays)),
  }
}

function checkedFile(row: z.infer<typeof Row>, periodDays: number): CheckedFile {
  const { sha256, bytes, storedAt, checkedAt, outcome, note, fonds, inventory, number } = row
  const last = checkedAt === null || outcome === null ? null : { checkedAt, outcome, note: note ?? '' }
  const subject =
    fonds === null || inventory === null || number === null
      ? recordWords.noDocument
      : recordWords.document(dossierCode({ fonds, inventory, number }), row.title ?? '', row.holders - 1)
  return {
    sha256,
    name: row.name ?? row.firstName ?? sha256,
    subject,
    documentId: row.documentId,
    dossierId: row.dossierId,
    bytes,
    storedAt,
    last,
    dueAt: dueAt(checkedAt ?? storedAt, periodDays),
  }
}
