import { z } from 'zod'
import { Completeness, LineKey, LineProposal, ProposedFilling, Score } from '../model/completeness.ts'
import { CongressId, DocumentId } from '../model/ids.ts'
import { command, query } from './define.ts'

const Reason = z.string().trim().max(500)
const line = { congressId: CongressId, line: LineKey }
const papers = z.array(DocumentId).min(1).max(500)

/** Thành phần hồ sơ đại hội: what a congress must have, and what of it is there. */
export const completeness = {
  ofCongress: query('read', z.object({ congressId: CongressId }), Completeness),
  scores: query('read', z.object({}), z.array(z.object({ congressId: CongressId, score: Score }))),
  /** What a person says of a line without papers: missing, not arisen (with a reason), or nothing any more. */
  judge: command(
    'edit',
    z.object({ ...line, verdict: z.enum(['missing', 'not-arisen']).nullable(), reason: Reason.default('') }),
    Completeness,
  ),
  /** These papers fill the line; a paper may fill several. */
  fill: command('edit', z.object({ ...line, documentIds: papers }), Completeness),
  empty: command('edit', z.object({ ...line, documentIds: papers }), Completeness),
  /** Whether the office requires the line of this congress, and how many papers it takes. */
  require: command(
    'edit',
    z.object({ ...line, confirmed: z.boolean(), needs: z.number().int().min(1).max(99) }),
    Completeness,
  ),
  /** A line of the office's own. */
  add: command(
    'edit',
    z.object({
      congressId: CongressId,
      groupId: z.string().min(1).max(100),
      label: z.string().trim().min(1).max(300),
      confirmed: z.boolean(),
      needs: z.number().int().min(1).max(99).default(1),
    }),
    Completeness,
  ),
  rename: command('edit', z.object({ ...line, label: z.string().trim().min(1).max(300) }), Completeness),
  /** Takes a line out of this congress's plan; one whose source is certain only says “không phát sinh”. */
  remove: command('edit', z.object({ ...line, reason: Reason.min(1) }), Completeness),
  /** Papers of the congress that fill nothing yet, each with the line it probably fills. */
  proposals: query('read', z.object({ congressId: CongressId }), z.array(ProposedFilling)),
  /** Several at once, as one step. */
  fillMany: command(
    'edit',
    z.object({
      congressId: CongressId,
      fillings: z
        .array(z.object({ documentId: DocumentId, line: LineKey }))
        .min(1)
        .max(5_000),
    }),
    Completeness,
  ),
  /** The lines that a paper probably fills and does not yet, and those it fills. */
  propose: query(
    'read',
    z.object({ documentId: DocumentId }),
    z.object({ proposals: z.array(LineProposal), filled: z.array(LineKey) }),
  ),
}
