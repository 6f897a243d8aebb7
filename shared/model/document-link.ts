import { z } from 'zod'
import { linkKinds } from './closed-lists.ts'
import { WireDate } from './dossier.ts'
import { DocumentId, DossierId, LinkId } from './ids.ts'

/** A document as a link or a list names it. */
export const DocumentBrief = z.object({
  id: DocumentId,
  dossierId: DossierId,
  dossierCode: z.string(),
  kind: z.string().nullable(),
  /** Number and symbol as printed; empty without. */
  symbol: z.string(),
  date: WireDate.nullable(),
  title: z.string(),
  inBin: z.boolean(),
})
export type DocumentBrief = z.infer<typeof DocumentBrief>

/** A link seen from one of its two documents. */
export const DocumentLink = z.object({
  id: LinkId,
  kind: linkKinds.schema,
  /** `to`: said of this document; `from`: said of the other. */
  direction: z.enum(['to', 'from']),
  note: z.string(),
  other: DocumentBrief,
})
export type DocumentLink = z.infer<typeof DocumentLink>

/** “Văn bản này còn hiệu lực không”: from what the catalogue knows, never more. */
export const Validity = z.object({
  state: z.enum(['replaced', 'lapsed', 'amended', 'nothing-known']),
  /** The papers that replaced or amended it. */
  by: z.array(DocumentBrief),
  lapsedOn: WireDate.nullable(),
})
export type Validity = z.infer<typeof Validity>
