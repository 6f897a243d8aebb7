import { z } from 'zod'
import { CongressId } from './ids.ts'

/** What waits in an archive. */
export const Overview = z.object({
  uncatalogued: z.number().int(),
  /** Files that were read and gave no usable text. */
  filesWithoutText: z.number().int(),
  /** Files nobody has read yet. */
  waitingForReading: z.number().int(),
  inBin: z.number().int(),
  /** The last backup that this program made and read back; null = none is known. */
  lastBackup: z
    .object({
      at: z.string(),
      to: z.string(),
      /** Entries of the log since then. */
      changesSince: z.number().int(),
    })
    .nullable(),
})
export type Overview = z.infer<typeof Overview>

/** Papers of one year, of one congress or of none. */
export const YearCount = z.object({
  congressId: CongressId.nullable(),
  /** Nhiệm kỳ of the congress; null outside one. */
  term: z.string().nullable(),
  /** Null = without a date. */
  year: z.number().int().nullable(),
  documents: z.number().int(),
})
export type YearCount = z.infer<typeof YearCount>
