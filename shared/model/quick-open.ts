import { z } from 'zod'
import { authorityKinds } from './closed-lists.ts'
import { AuthorityId, CongressId, DocumentId, DossierId } from './ids.ts'

/** How many of each the window keeps ready; what is beyond is asked for while typing. */
export const quickOpenBounds = { dossiers: 20_000, documents: 20_000, authorities: 5_000 } as const

/** Dossiers or papers that are read in one go: neither the backend nor the window halts for them. */
export const quickOpenPortion = 500

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

export const QuickDossier = z.object({ id: DossierId, code: z.string(), title: z.string() })
export type QuickDossier = z.infer<typeof QuickDossier>

/** Where the next portion of names begins: in a list, below this id. */
export const QuickCursor = z.object({
  list: z.enum(['dossiers', 'documents']),
  below: z.number().int(),
  /** How many of the list were given before. */
  given: z.number().int().min(0),
})
export type QuickCursor = z.infer<typeof QuickCursor>

const QuickAll = z.object({ dossiers: z.boolean(), documents: z.boolean(), authorities: z.boolean() })
export type QuickAll = z.infer<typeof QuickAll>

/** A portion of the names to open things by, a row each, as small as they can be. Lists come one after the other. */
export const QuickNames = z.object({
  congresses: z.array(z.object({ id: CongressId, title: z.string(), dossiers: z.number().int() })),
  /** The newest first. */
  dossiers: z.array(QuickDossier),
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
  /** Whether every one is in the lists, once all portions are read; the first portion says it. */
  all: QuickAll.nullable(),
  /** Null after the last portion. */
  next: QuickCursor.nullable(),
})
export type QuickNames = z.infer<typeof QuickNames>
