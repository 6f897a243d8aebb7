import { z } from 'zod'
import { textStates } from './closed-lists.ts'
import { WireDate } from './dossier.ts'
import { DocumentId, DossierId, Sha256 } from './ids.ts'

/** A piece of a snippet; the pieces add up to the text. */
export const SnippetPiece = z.object({ text: z.string(), marked: z.boolean() })
export type SnippetPiece = z.infer<typeof SnippetPiece>

/** Best first: `as-written` marks as typed; `folded` without marks; `number` số, ký hiệu; `title` catalogue fields only. */
export const matchKinds = ['number', 'title', 'as-written', 'folded'] as const

export const SearchFilter = z.object({
  kind: z.string().nullable().default(null),
  year: z.number().int().nullable().default(null),
  /** Nhiệm kỳ, “2020-2025”. */
  term: z.string().nullable().default(null),
  dossierId: DossierId.nullable().default(null),
})
export type SearchFilter = z.infer<typeof SearchFilter>

export const SearchRequest = z.object({
  question: z.string().max(500),
  filter: SearchFilter.prefault({}),
  limit: z.number().int().min(1).max(1000).default(20),
  offset: z.number().int().min(0).default(0),
  /** The last word is still being typed and may be the beginning of a longer one. */
  lastWordOpen: z.boolean().default(false),
})
export type SearchRequest = z.infer<typeof SearchRequest>

/** One document that answers, with its best page. */
export const Hit = z.object({
  documentId: DocumentId,
  dossierId: DossierId,
  dossierCode: z.string(),
  dossierTitle: z.string(),
  title: z.string(),
  /** Number and symbol as printed, “45-NQ/ĐU”. */
  symbol: z.string(),
  date: WireDate.nullable(),
  kind: z.string().nullable(),
  /** The file and page (from 1) of the best place; null when only catalogue fields match. */
  sha256: Sha256.nullable(),
  page: z.number().int().nullable(),
  snippet: z.array(SnippetPiece),
  match: z.enum(matchKinds),
  /** What reading the document's files gave, to say “chưa đọc được chữ”. */
  text: textStates.schema.nullable(),
})
export type Hit = z.infer<typeof Hit>

export const Facet = z.object({ id: z.string(), label: z.string(), count: z.number().int() })
export type Facet = z.infer<typeof Facet>

export const SearchAnswer = z.object({
  question: z.string(),
  total: z.number().int(),
  tookMs: z.number(),
  hits: z.array(Hit),
  facets: z.object({
    kind: z.array(Facet),
    year: z.array(Facet),
    term: z.array(Facet),
    dossier: z.array(Facet),
  }),
  /** Words to mark when a hit's page is opened. */
  words: z.array(z.string()),
})
export type SearchAnswer = z.infer<typeof SearchAnswer>
