import { z } from 'zod'
import type { ReadableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'

const CataloguedFile = z.object({ sha256: z.string(), bytes: z.number() })

/** What the catalogue says of a stored file. The hash is not checked: it may have been tampered with. */
export type CataloguedFile = z.infer<typeof CataloguedFile>

export const cataloguedFiles = (db: ReadableDb): CataloguedFile[] =>
  db.all(sql`SELECT sha256, bytes FROM files ORDER BY sha256`, CataloguedFile)

/** Where a stored file lies inside an archive or a backup, with `/` on every system. */
export const storedName = (sha256: string): string =>
  `files/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
