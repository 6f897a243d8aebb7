import { z } from 'zod'
import { linkKinds } from '../model/closed-lists.ts'
import { DocumentLink, Validity } from '../model/document-link.ts'
import { DocumentId, LinkId } from '../model/ids.ts'
import { command, query } from './define.ts'

const ofDocument = z.object({ links: z.array(DocumentLink), validity: Validity })

/** Quan hệ giữa các văn bản. */
export const links = {
  ofDocument: query('read', z.object({ id: DocumentId }), ofDocument),
  add: command(
    'edit',
    z.object({
      from: DocumentId,
      to: DocumentId,
      kind: linkKinds.schema,
      note: z.string().trim().max(500).default(''),
    }),
    ofDocument,
  ),
  remove: command('edit', z.object({ id: LinkId }), z.object({})),
}
