import { z } from 'zod'
import { Document } from './document.ts'
import { CongressId, DocumentId, DossierId, FondsId, InventoryId } from './ids.ts'

/** Which part of the catalogue a list shows; null = not narrowed by that. */
export const DocumentScope = z.object({
  fondsId: FondsId.nullable().default(null),
  inventoryId: InventoryId.nullable().default(null),
  congressId: CongressId.nullable().default(null),
  /** Group of the congress file plan. */
  groupId: z.string().nullable().default(null),
  dossierId: DossierId.nullable().default(null),
})
export type DocumentScope = z.infer<typeof DocumentScope>

export const DocumentFilter = z.object({
  /** Words that number, symbol, title, body or signer hold, marks and case aside. */
  words: z.string().max(200).default(''),
  kind: z.string().nullable().default(null),
  year: z.number().int().nullable().default(null),
  catalogued: z.boolean().nullable().default(null),
  /** Whether it has a file. */
  withFile: z.boolean().nullable().default(null),
  /** A file whose words could not be read. */
  unread: z.boolean().nullable().default(null),
  /** A file whose words are still to be read. */
  waiting: z.boolean().nullable().default(null),
})
export type DocumentFilter = z.infer<typeof DocumentFilter>

/** `order` = dossier by dossier in their own order. */
export const documentSorts = ['order', 'date', 'symbol', 'title', 'body', 'signer', 'kind', 'filed'] as const

export const DocumentListRequest = z.object({
  scope: DocumentScope.prefault({}),
  filter: DocumentFilter.prefault({}),
  sort: z
    .object({ by: z.enum(documentSorts).default('order'), descending: z.boolean().default(false) })
    .prefault({}),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(100),
})
export type DocumentListRequest = z.infer<typeof DocumentListRequest>

export const DocumentPage = z.object({ total: z.number().int(), rows: z.array(Document) })
export type DocumentPage = z.infer<typeof DocumentPage>

/** One row of the grid as typed: column id → text. Without an id it is a new paper. */
export const EntryRow = z.object({
  id: DocumentId.nullable(),
  cells: z.record(z.string(), z.string().max(20_000)),
})
export type EntryRow = z.infer<typeof EntryRow>

export const Entry = z.object({
  /** Where new papers go; null while only existing ones are changed. */
  dossierId: DossierId.nullable().default(null),
  rows: z.array(EntryRow).min(1).max(5_000),
  /** The year of a date typed without one, e.g. the row before's; null = such a date is refused. */
  defaultYear: z.number().int().nullable().default(null),
})
export type Entry = z.infer<typeof Entry>

/** One cell that cannot be taken, `row` from 0. */
export const EntryProblem = z.object({
  row: z.number().int(),
  column: z.string(),
  typed: z.string(),
  message: z.string(),
})
export type EntryProblem = z.infer<typeof EntryProblem>

export const CellChange = z.object({ column: z.string(), before: z.string(), after: z.string() })

/** What an entry would do: every cell that changes, and every cell that is refused. */
export const EntryPreview = z.object({
  rows: z.array(z.object({ id: DocumentId.nullable(), changes: z.array(CellChange) })),
  problems: z.array(EntryProblem),
})
export type EntryPreview = z.infer<typeof EntryPreview>

/** What an entry did; with problems, nothing of it was saved. */
export const EntryOutcome = z.object({ saved: z.array(Document), problems: z.array(EntryProblem) })
export type EntryOutcome = z.infer<typeof EntryOutcome>
