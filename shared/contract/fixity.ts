import { z } from 'zod'
import {
  CheckedFile,
  CheckReport,
  CopyOffer,
  FileCheck,
  FixityFilter,
  FixityState,
  PeriodDays,
  RepairReport,
} from '../model/fixity.ts'
import { HealthStatement } from '../model/health.ts'
import { PathToken, Sha256 } from '../model/ids.ts'
import { command, job, query } from './define.ts'

export const fixity = {
  state: query('read', z.object({}), FixityState),
  /** Originals with the last look at each: trouble first, then the longest ago. */
  list: query(
    'read',
    z.object({
      filter: FixityFilter.default('all'),
      /** Words of the file's name or the paper's title; '' = every one. */
      words: z.string().trim().max(200).default(''),
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ total: z.number().int(), rows: z.array(CheckedFile) }),
  ),
  /** Every look at one original, the newest first. */
  ofFile: query('read', z.object({ sha256: Sha256 }), z.array(FileCheck)),
  /** Looks at originals now, the longest ago first; what was looked at before it was stopped stays noted. */
  check: job(
    'edit',
    z.object({ which: z.union([z.enum(['all', 'due', 'troubled']), z.array(Sha256).min(1)]) }),
    CheckReport,
  ),
  setPeriod: command('administer', z.object({ days: PeriodDays }), z.object({})),
  /** The newest backup in a place that is known, or in the folders given, with a copy of each. */
  offers: job(
    'verify',
    z.object({ files: z.array(Sha256).max(1_000), places: z.array(PathToken).default([]) }),
    z.array(CopyOffer),
  ),
  /** Puts a good copy in the place of each damaged or missing original; the damaged one is kept aside. */
  repair: job(
    'restore',
    z.object({ files: z.array(Sha256).min(1).max(1_000), places: z.array(PathToken).default([]) }),
    RepairReport,
  ),
  /** The report after an unclean end has been read. */
  acknowledge: command('edit', z.object({}), z.object({})),
  health: query('read', z.object({}), HealthStatement),
  /** The health statement as a PDF to print and sign. */
  printHealth: job(
    'verify',
    z.object({ to: PathToken, overwrite: z.boolean().default(false) }),
    z.object({ to: z.string(), pages: z.number().int(), sha256: Sha256, bytes: z.number().int() }),
  ),
}
