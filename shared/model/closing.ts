import { z } from 'zod'
import { CheckFinding } from './check.ts'
import { DossierId } from './ids.ts'

const Count = z.number().int().min(0).max(99_999)

/** What a person writes on the closing sheet (chứng từ kết thúc); everything else on it is counted. */
export const ClosingWords = z.object({
  /** Số tờ; null where the pages are numbered instead. */
  sheets: Count.nullable(),
  /** Số trùng (12a), số bỏ trống; '' = none. */
  irregular: z.string().trim().max(500),
  /** Số trang mục lục; null = not counted. */
  listPages: Count.nullable(),
  /** Tình trạng tài liệu. */
  condition: z.string().trim().max(2000),
  place: z.string().trim().max(100),
  /** Why it is closed although rules whose text was not verified still speak of errors; '' = none do. */
  reason: z.string().trim().max(500),
})
export type ClosingWords = z.infer<typeof ClosingWords>

/** One paper as the list that closing fixed names it. */
export const ClosedPaper = z.object({
  order: z.number().int(),
  /** “05-NQ/ĐU”. */
  symbol: z.string(),
  /** As printed: “25/9/2020”. */
  date: z.string(),
  kind: z.string(),
  title: z.string(),
  body: z.string(),
  signer: z.string(),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  pages: z.number().int().nullable(),
  note: z.string(),
  files: z.array(z.object({ name: z.string(), sha256: z.string() })),
})
export type ClosedPaper = z.infer<typeof ClosedPaper>

/** The figures of the closing sheet and the list of papers, as they were when the dossier was closed. */
export const Closing = ClosingWords.extend({
  dossierId: DossierId,
  /** ISO 8601, UTC. */
  closedAt: z.string(),
  closedBy: z.string(),
  documents: z.number().int(),
  files: z.number().int(),
  /** Null where the length of a paper is not known. */
  pages: z.number().int().nullable(),
  list: z.array(ClosedPaper),
})
export type Closing = z.infer<typeof Closing>

/** What closing would do now, and what stands against it. */
export const ClosingPlan = z.object({
  code: z.string(),
  title: z.string(),
  permanent: z.boolean(),
  documents: z.number().int(),
  files: z.number().int(),
  pages: z.number().int().nullable(),
  /** Papers whose pages were counted on and would be fixed. */
  pagesToFix: z.number().int(),
  /** Papers whose pages cannot be known. */
  withoutPages: z.number().int(),
  /** Pages or sheets must be numbered, and the pages of some paper are not known: the number of sheets is needed. */
  needsSheets: z.boolean(),
  /** Errors of rules whose text was verified: closing waits until they are mended. */
  blocking: z.array(CheckFinding),
  /** Errors of other rules: it may be closed with a reason. */
  doubtful: z.array(CheckFinding),
  /** How many things more are worth a look. */
  warnings: z.number().int(),
})
export type ClosingPlan = z.infer<typeof ClosingPlan>
