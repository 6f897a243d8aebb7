import { z } from 'zod'
import { DocumentBrief } from './document-link.ts'
import { DossierId, Sha256 } from './ids.ts'

/** Thùng rác: what was taken out of the catalogue and can be put back; nothing in it is ever destroyed. */
export const Bin = z.object({
  dossiers: z.array(
    z.object({
      id: DossierId,
      code: z.string(),
      title: z.string(),
      documents: z.number().int(),
      trashedAt: z.string(),
    }),
  ),
  documents: z.array(
    DocumentBrief.extend({
      trashedAt: z.string(),
      dossierTitle: z.string(),
      dossierInBin: z.boolean(),
      /** What it is known by while it has no title; null without a file. */
      fileName: z.string().nullable(),
    }),
  ),
  /** Originals that no document names any more, e.g. after their filing was taken back. */
  files: z.array(
    z.object({ sha256: Sha256, name: z.string(), bytes: z.number().int(), storedAt: z.string() }),
  ),
})
export type Bin = z.infer<typeof Bin>
