import { z } from 'zod'
import { ArchiveState, ArchiveStats, CopyReport, Isolation, Officer, VerifyReport } from '../model/archive.ts'
import { NewFonds, NewInventory } from '../model/fonds.ts'
import { PathToken } from '../model/ids.ts'
import { Overview } from '../model/overview.ts'
import { command, job, query } from './define.ts'

/** What the first-run set-up asks. */
export const ArchiveSetup = z.object({
  /** An empty or new folder. */
  folder: PathToken,
  fonds: NewFonds,
  inventory: NewInventory,
  officer: Officer,
  /** Said when the archive is made, and never afterwards. */
  isolation: Isolation.nullable().default(null),
})
export type ArchiveSetup = z.infer<typeof ArchiveSetup>

export const archive = {
  state: query('anyone', z.object({}), ArchiveState),
  create: command('anyone', ArchiveSetup, ArchiveState),
  open: command(
    'anyone',
    z.union([z.object({ folder: PathToken }), z.object({ recent: z.string() })]),
    ArchiveState,
  ),
  close: command('anyone', z.object({}), ArchiveState),
  forgetRecent: command('anyone', z.object({ recent: z.string() }), ArchiveState),
  setOfficer: command('administer', Officer, ArchiveState),
  /** `waitForIndex`: count indexed pages only after the index has taken in everything. */
  stats: query('read', z.object({ waitForIndex: z.boolean().default(false) }), ArchiveStats),
  /** What waits: the start page. */
  overview: query('read', z.object({}), Overview),
  verify: job('verify', z.object({ expectHead: z.string().nullable().default(null) }), VerifyReport),
  backup: job('backup', z.object({ to: PathToken }), CopyReport),
  restore: job('anyone', z.object({ from: PathToken, to: PathToken }), CopyReport),
}
