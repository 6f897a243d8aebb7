import { z } from 'zod'
import { CheckCounts, CheckFilter, CheckFinding, CheckPage } from '../model/check.ts'
import { DocumentFields } from '../model/document.ts'
import { CongressId, DocumentId, DossierId } from '../model/ids.ts'
import { command, job, query } from './define.ts'

export const checks = {
  /** What the rules found, the weightiest first. `left` > 0 while the archive is still being checked. */
  page: query(
    'read',
    CheckFilter.extend({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    CheckPage,
  ),
  /** One paper; with `fields` as it would be were they saved, for the form while somebody types. */
  ofDocument: query(
    'read',
    z.object({ id: DocumentId, fields: DocumentFields.partial().default({}) }),
    z.array(CheckFinding),
  ),
  /** The dossier as a whole and each of its papers, as they are now. */
  ofDossier: query('read', z.object({ id: DossierId }), z.array(CheckFinding)),
  ofCongress: query('read', z.object({ id: CongressId }), z.array(CheckFinding)),
  /** Says of a paper and those that are the same paper that they are copies of each other (R25b). */
  linkTwins: command('edit', z.object({ id: DocumentId }), z.object({ linked: z.number().int() })),
  /** Waits until everything is checked. */
  finish: job('read', z.object({}), CheckCounts),
}
