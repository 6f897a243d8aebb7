import { z } from 'zod'
import { DocumentId } from '../model/ids.ts'
import { QuickCursor, QuickDocument, QuickDossier, QuickNames } from '../model/quick-open.ts'
import { query } from './define.ts'

/** Mở nhanh. */
export const quickOpen = {
  /** `from`: where the portion before ended; null = the first one. */
  names: query('read', z.object({ from: QuickCursor.nullable().default(null) }), QuickNames),
  /** Papers that are wanted however old they are. */
  papers: query('read', z.object({ ids: z.array(DocumentId).max(200) }), z.array(QuickDocument)),
  /** Dossiers whose code and title hold words beginning like these; the oldest first: the window keeps the newest. */
  dossiers: query(
    'read',
    z.object({ words: z.string().max(200), limit: z.number().int().min(1).max(50).default(8) }),
    z.array(QuickDossier),
  ),
}
