import { z } from 'zod'
import { fileRoles, textStates } from './closed-lists.ts'
import { Sha256 } from './ids.ts'

/** Tệp: bytes under their SHA-256 with the name they came with. */
export const StoredFile = z.object({
  sha256: Sha256,
  name: z.string(),
  bytes: z.number().int(),
  role: fileRoles.schema,
  /** Phiên bản, as a person calls it. */
  version: z.string(),
  /** By which paper a secret file may be kept here; empty for all others. */
  approval: z.string(),
  /** Null where it cannot be known. */
  pages: z.number().int().nullable(),
  /** Null until the file has been read once. */
  text: textStates.schema.nullable(),
  /** NFC code points over all pages. */
  characters: z.number().int(),
})
export type StoredFile = z.infer<typeof StoredFile>
