import { AppError } from '../../../shared/app-error.ts'
import { AuthorityFields } from '../../../shared/model/authority.ts'
import { newAuthority } from '../../../shared/model/empty-records.ts'
import { checkAuthority } from '../../domain/authorities/check-authority.ts'
import { mergedAuthority } from '../../domain/authorities/merge-authorities.ts'
import {
  authorityPage,
  deleteAuthority,
  getAuthority,
  insertAuthority,
  mentionsOf,
  moveMentions,
  suggestAuthorities,
  updateAuthority,
} from '../../storage/repositories/authorities.ts'
import { documentsWhere } from '../../storage/repositories/document-list.ts'
import type { ArchiveHandlers } from '../context.ts'

export const authorityHandlers: ArchiveHandlers['authorities'] = {
  page: (request, { db }) => authorityPage(db, request),

  get: ({ id }, { db }) => getAuthority(db, id),

  suggest: ({ kind, typed, limit }, { db }) => suggestAuthorities(db, kind, typed, limit),

  documents: ({ id, offset, limit }, { db }) =>
    documentsWhere(db, mentionsOf(getAuthority(db, id).id), { offset, limit }),

  create: ({ fields }, { unitOfWork }) =>
    unitOfWork('authority.created', (db) => {
      const result = getAuthority(
        db,
        insertAuthority(db, checkAuthority(AuthorityFields.parse({ ...newAuthority, ...fields }))),
      )
      return {
        result,
        audit: { subject: `authority:${result.id}`, before: null, after: result },
        changed: ['authorities'],
        about: { what: result.name },
      }
    }),

  update: ({ id, fields }, { unitOfWork }) =>
    unitOfWork('authority.updated', (db) => {
      const before = getAuthority(db, id)
      updateAuthority(db, id, checkAuthority(AuthorityFields.parse({ ...before, ...fields }), before))
      const after = getAuthority(db, id)
      return {
        result: after,
        audit: { subject: `authority:${id}`, before, after },
        changed: ['authorities', 'documents'],
        about: { what: after.name },
      }
    }),

  merge: ({ keep, others }, { unitOfWork }) =>
    unitOfWork('authority.merged', (db) => {
      const kept = getAuthority(db, keep)
      const merged = others.filter((id) => id !== keep).map((id) => getAuthority(db, id))
      const fields = mergedAuthority(kept, merged)
      for (const { id } of merged) {
        moveMentions(db, id, keep)
        deleteAuthority(db, id)
      }
      updateAuthority(db, keep, fields)
      const after = getAuthority(db, keep)
      return {
        result: after,
        audit: { subject: `authority:${keep}`, before: [kept, ...merged], after },
        changed: ['authorities', 'documents'],
        about: { what: after.name },
      }
    }),

  remove: ({ id }, { unitOfWork }) =>
    unitOfWork('authority.removed', (db) => {
      const before = getAuthority(db, id)
      if (before.documents > 0) {
        throw new AppError('authority-named', { name: before.name, documents: before.documents })
      }
      deleteAuthority(db, id)
      return {
        result: {},
        audit: { subject: `authority:${id}`, before, after: null },
        changed: ['authorities'],
        about: { what: before.name },
      }
    }),
}
