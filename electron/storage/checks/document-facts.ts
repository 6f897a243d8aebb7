import { z } from 'zod'
import { partialDate } from '../../../shared/dates/partial-date.ts'
import { copyKinds, recordForms, secrecyLevels, textStates } from '../../../shared/model/closed-lists.ts'
import { DocumentId, DossierId } from '../../../shared/model/ids.ts'
import type { DocumentFacts } from '../../domain/validation/facts.ts'
import type { ReadableDb } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import { pageRangesOf } from '../repositories/page-ranges.ts'
import { flag } from '../repositories/rows.ts'

const list = <Item extends z.ZodType>(item: Item) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(item))

const FactsRow = z.object({
  id: DocumentId,
  dossierId: DossierId,
  fondsId: z.number(),
  order: z.number(),
  kind: z.string().nullable(),
  form: recordForms.schema,
  number: z.string(),
  symbol: z.string(),
  dateText: z.string().nullable(),
  dateCertain: z.number().nullable(),
  body: z.string(),
  title: z.string(),
  secrecy: secrecyLevels.schema,
  usageRegime: z.string(),
  copy: copyKinds.schema.nullable(),
  retention: z.string().nullable(),
  keywords: z.string(),
  note: z.string(),
  originalPlace: z.string(),
  pages: z.number().nullable(),
  pageFrom: z.number().nullable(),
  pageTo: z.number().nullable(),
  files: list(z.tuple([z.string(), textStates.schema.nullable(), z.number().nullable(), z.string()])),
  isDraft: flag,
  colonAfterNumber: flag,
  fileTwins: list(z.number()),
  paperTwins: list(z.number()),
})

const files = sql`(SELECT json_group_array(json_array(name, text_state, files.pages, role))
  FROM document_files JOIN files USING (sha256) WHERE document_id = documents.id)`
const fileTwins = sql`(SELECT json_group_array(DISTINCT twin.id) FROM document_files own
  JOIN document_files other ON other.sha256 = own.sha256 AND other.document_id <> own.document_id
  JOIN documents twin ON twin.id = other.document_id AND twin.trashed_at IS NULL WHERE own.document_id = documents.id)`
const paperTwins = sql`(SELECT json_group_array(twin.id) FROM documents twin
  WHERE documents.number <> '' AND twin.symbol_key = documents.symbol_key AND twin.number = documents.number
    AND twin.symbol = documents.symbol AND twin.date_text = documents.date_text AND twin.body = documents.body
    AND twin.id <> documents.id AND twin.trashed_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM document_links WHERE kind = 'ban-khac-cua'
      AND ((from_id = documents.id AND to_id = twin.id) OR (from_id = twin.id AND to_id = documents.id))))`
const isDraft = sql`EXISTS (SELECT 1 FROM document_links WHERE from_id = documents.id AND kind = 'du-thao-cua')`
/** The number stands in the head of the first page. */
const colon = sql`EXISTS (SELECT 1 FROM document_files JOIN page_texts USING (sha256)
  WHERE document_id = documents.id AND page = 1 AND instr(substr(text, 1, 1000), 'Số:') > 0)`

const select = sql`SELECT documents.id, dossier_id AS dossierId, fonds_id AS fondsId, documents.position AS "order",
  documents.kind, record_form AS form, documents.number, symbol, date_text AS dateText, date_certain AS dateCertain, body, documents.title,
  documents.secrecy, documents.usage_regime AS usageRegime, copy, documents.retention, documents.keywords,
  documents.note, original_place AS originalPlace, pages, page_from AS pageFrom, page_to AS pageTo, ${files} AS files,
  ${isDraft} AS isDraft, ${colon} AS colonAfterNumber, ${fileTwins} AS fileTwins, ${paperTwins} AS paperTwins
  FROM documents JOIN dossiers ON dossiers.id = dossier_id JOIN inventories ON inventories.id = inventory_id`

/** A paper's facts with what the check needs to follow it. */
export interface FoundFacts {
  readonly facts: DocumentFacts
  readonly dossierId: DossierId
  readonly fondsId: number
  /** Papers whose findings depend on this one. */
  readonly twins: readonly number[]
}

/** Several files of one role are parts of one paper; of different roles they are the same pages again. */
function countedPages(files: z.infer<typeof FactsRow>['files']): number | null {
  const roles = new Set(files.map(([, , , role]) => role))
  if (files.length === 0 || roles.size > 1) return null
  return files.some(([, , pages]) => pages === null)
    ? null
    : files.reduce((sum, [, , pages]) => sum + (pages ?? 0), 0)
}

/** The facts of the papers of a condition on `documents`; those in the bin are not judged. */
export function documentFacts(
  db: ReadableDb,
  where: Sql,
  codeOf: (documentId: number) => string,
): FoundFacts[] {
  const rows = db.all(
    sql`${select} WHERE ${where} AND documents.trashed_at IS NULL ORDER BY dossier_id, documents.position, documents.id`,
    FactsRow,
  )
  const ranges = pageRangesOf(db, rows)
  return rows.map((row) => ({
    dossierId: row.dossierId,
    fondsId: row.fondsId,
    twins: [...row.fileTwins, ...row.paperTwins],
    facts: {
      id: row.id,
      order: row.order,
      kind: row.kind,
      form: row.form,
      number: row.number,
      symbol: row.symbol,
      date: row.dateText === null ? null : partialDate(row.dateText, row.dateCertain !== 0),
      body: row.body,
      title: row.title,
      secrecy: row.secrecy,
      usageRegime: row.usageRegime,
      copy: row.copy,
      retention: row.retention,
      keywords: row.keywords,
      note: row.note,
      originalPlace: row.originalPlace,
      pages: row.pages,
      countedPages: countedPages(row.files),
      range: ranges.get(row.id) ?? null,
      written: { from: row.pageFrom, to: row.pageTo },
      files: row.files.map(([name, state]) => ({ name, state })),
      colonAfterNumber: row.colonAfterNumber,
      isDraft: row.isDraft,
      sameFile: row.fileTwins.map(codeOf),
      samePaper: row.paperTwins.map(codeOf),
    },
  }))
}
