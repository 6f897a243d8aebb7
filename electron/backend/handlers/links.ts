import { assertDocumentNotInBin } from '../../storage/repositories/bin.ts'
import { getDocument } from '../../storage/repositories/documents.ts'
import { deleteLink, getLink, insertLink, linksAndValidity } from '../../storage/repositories/links.ts'
import type { ArchiveHandlers } from '../context.ts'

export const linkHandlers: ArchiveHandlers['links'] = {
  ofDocument: ({ id }, { db }) => linksAndValidity(db, id),

  // A closed dossier's papers may be linked too: what later replaced a paper is said of it for ever after.
  add: (link, { unitOfWork }) =>
    unitOfWork('link.added', (db) => {
      for (const id of [link.from, link.to]) assertDocumentNotInBin(db, getDocument(db, id).id)
      insertLink(db, link)
      return {
        result: linksAndValidity(db, link.from),
        audit: { subject: `document:${link.from}`, before: null, after: link },
        changed: ['links', 'documents'],
      }
    }),

  remove: ({ id }, { unitOfWork }) =>
    unitOfWork('link.removed', (db) => {
      const before = getLink(db, id)
      deleteLink(db, id)
      return {
        result: {},
        audit: { subject: `document:${before.fromId}`, before, after: null },
        changed: ['links', 'documents'],
      }
    }),
}
