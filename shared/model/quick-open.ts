import { z } from 'zod'
import { authorityKinds } from './closed-lists.ts'
import { AuthorityId, CongressId, DocumentId, DossierId } from './ids.ts'

/** How many of each the window keeps ready; what is beyond is asked for while typing. */
export const quickOpenBounds = { dossiers: 20_000, documents: 20_000, authorities: 5_000 } as const

export const QuickDocument = z.object({
  id: DocumentId,
  dossierId: DossierId,
  dossierCode: z.string(),
  /** Tên loại in words; empty while not known. */
  kind: z.string(),
  /** Number and symbol as printed; empty without. */
  symbol: z.string(),
  /** Trích yếu, or the file's name while there is none. */
  title: z.string(),
  year: z.string(),
})
export type QuickDocument = z.infer<typeof QuickDocument>

/** Names to open things by, a row each, as small as they can be. */
export const QuickNames = z.object({
  congresses: z.array(z.object({ id: CongressId, title: z.string(), dossiers: z.number().int() })),
  /** The newest first. */
  dossiers: z.array(z.object({ id: DossierId, code: z.string(), title: z.string() })),
  /** The last filed first. */
  documents: z.array(QuickDocument),
  /** The most used first. */
  authorities: z.array(
    z.object({
      id: AuthorityId,
      kind: authorityKinds.schema,
      name: z.string(),
      otherNames: z.array(z.string()),
    }),
  ),
  /** Whether every one is in the list. */
  all: z.object({ dossiers: z.boolean(), documents: z.boolean(), authorities: z.boolean() }),
})
export type QuickNames = z.infer<typeof QuickNames>
