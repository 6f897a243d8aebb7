import { z } from 'zod'
import { Officer } from './archive.ts'
import { CheckedFile, FixityState } from './fixity.ts'

const count = z.number().int().nonnegative()

/** Phiếu tình trạng kho: what is known of an archive's health at one moment, for the officer to sign. */
export const HealthStatement = z.object({
  at: z.string(),
  program: z.string(),
  archive: z.object({ name: z.string(), uuid: z.string(), folder: z.string() }),
  /** Of the first fonds, for the head of the paper. */
  higherBody: z.string(),
  committee: z.string(),
  officer: Officer,
  records: z.object({
    fonds: count,
    congresses: count,
    dossiers: count,
    documents: count,
    uncatalogued: count,
    files: count,
    pages: count,
    bytes: count,
  }),
  fixity: FixityState,
  /** The worst first; no more than `FixityState` counts, and no more than fit on a sheet. */
  troubled: z.array(CheckedFile),
  catalogueWhole: z.boolean(),
  lastBackup: z.object({ at: z.string(), to: z.string(), changesSince: count }).nullable(),
  audit: z.object({ entries: count, head: z.string(), chainWhole: z.boolean(), problem: z.string() }),
})
export type HealthStatement = z.infer<typeof HealthStatement>
