import { z } from 'zod'
import { Bin } from '../model/bin.ts'
import { Document } from '../model/document.ts'
import { Approval } from '../model/filing.ts'
import { DocumentId, DossierId, Sha256 } from '../model/ids.ts'
import { command, query } from './define.ts'

/** Thùng rác. */
export const bin = {
  list: query('read', z.object({}), Bin),
  restoreDocuments: command('edit', z.object({ ids: z.array(DocumentId).min(1).max(20_000) }), Bin),
  /** With the papers that went into the bin with it. A number taken meanwhile is replaced by the next free one. */
  restoreDossiers: command('edit', z.object({ ids: z.array(DossierId).min(1).max(5_000) }), Bin),
  /** An original that no document names becomes an uncatalogued paper of this dossier. */
  fileAgain: command(
    'edit',
    z.object({ sha256: Sha256, dossierId: DossierId, approval: Approval }),
    Document,
  ),
}
