import { z } from 'zod'
import { textStates } from './closed-lists.ts'
import { DocumentId, PathToken, Sha256 } from './ids.ts'

/** Number and date of the paper by which files of a secret paper may be kept here; empty where none is needed. */
export const Approval = z.string().trim().max(200).default('')

/** One file that is in the archive now. */
export const Filed = z.object({
  path: z.string(),
  documentId: DocumentId,
  sha256: Sha256,
  bytes: z.number().int(),
  pages: z.number().int().nullable(),
  characters: z.number().int(),
  text: textStates.schema.nullable(),
})
export type Filed = z.infer<typeof Filed>

/** Bytes that the archive has already; `source` lets the person file them all the same. */
export const Duplicate = z.object({
  path: z.string(),
  sha256: Sha256,
  documentId: DocumentId,
  source: PathToken,
})
export type Duplicate = z.infer<typeof Duplicate>

export const Refused = z.object({ path: z.string(), code: z.string(), message: z.string() })
export type Refused = z.infer<typeof Refused>

/** Every given path stands in exactly one of the four lists. */
export const FilingReport = z.object({
  filed: z.array(Filed),
  duplicates: z.array(Duplicate),
  refused: z.array(Refused),
  /** Hidden and system files. */
  skipped: z.array(z.string()),
  /** True when the person stopped it: what is filed stays. */
  cancelled: z.boolean(),
})
export type FilingReport = z.infer<typeof FilingReport>

export const LeftOut = z.object({ documentId: DocumentId, code: z.string(), message: z.string() })

export const ExportReport = z.object({
  to: z.string(),
  sha256: Sha256,
  bytes: z.number().int(),
  pages: z.number().int(),
  documents: z.number().int(),
  leftOut: z.array(LeftOut),
})
export type ExportReport = z.infer<typeof ExportReport>
