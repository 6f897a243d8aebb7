import { z } from 'zod'
import { DossierId, HoldId } from '../model/ids.ts'
import { DossierRetention, Hold, RetentionList } from '../model/retention.ts'
import { command, query } from './define.ts'

const Reason = z.string().trim().min(1).max(500)

/** Thời hạn bảo quản. */
export const retention = {
  ofDossier: query('read', z.object({ id: DossierId }), DossierRetention),
  list: query('read', z.object({ list: RetentionList }), z.array(DossierRetention)),
  /** Takes what the table proposes, or another term with the reason why. */
  set: command(
    'edit',
    z.object({ id: DossierId, term: z.string(), reason: z.string().trim().max(500).default('') }),
    DossierRetention,
  ),
  holds: query('read', z.object({ id: DossierId }), z.array(Hold)),
  placeHold: command('edit', z.object({ id: DossierId, reason: Reason, authority: Reason }), z.array(Hold)),
  liftHold: command('edit', z.object({ holdId: HoldId, reason: Reason }), z.array(Hold)),
}
