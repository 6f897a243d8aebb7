import { z } from 'zod'
import { AuditDetail, AuditFilter, AuditHead, AuditRecord, AuditRow, deedKinds } from '../model/audit.ts'
import { PathToken, Sha256 } from '../model/ids.ts'
import { job, query } from './define.ts'

const offset = z.number().int().nonnegative().default(0)

/** Nhật ký: who did what. */
export const audit = {
  /** The newest first. */
  page: query(
    'audit',
    z.object({
      filter: AuditFilter.prefault({}),
      offset,
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ total: z.number().int(), rows: z.array(AuditRow) }),
  ),
  /** One entry with what was before and after. */
  entry: query('audit', z.object({ seq: z.number().int() }), AuditDetail),
  /** Who stands in the log, which kinds of deed there are, and its head: the newest hash, which vouches for all before it. */
  facets: query(
    'audit',
    z.object({}),
    z.object({
      persons: z.array(z.object({ name: z.string(), entries: z.number().int() })),
      kinds: z.array(z.object({ kind: deedKinds.schema, entries: z.number().int() })),
      head: AuditHead,
    }),
  ),
  /** The history of one paper or dossier, the newest first. */
  ofRecord: query(
    'read',
    z.object({ record: AuditRecord, offset, limit: z.number().int().min(1).max(100).default(50) }),
    z.object({ total: z.number().int(), rows: z.array(AuditDetail) }),
  ),
  /** The whole log as it was hashed, with its head, in a new folder at this place. */
  export: job(
    'audit',
    z.object({ to: PathToken }),
    z.object({ to: z.string(), entries: z.number().int(), head: z.string(), sha256: Sha256 }),
  ),
}
