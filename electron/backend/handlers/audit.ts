import { AuditFilter, type AuditRecord } from '../../../shared/model/audit.ts'
import type { ReadableDb } from '../../storage/database/database.ts'
import { auditHead } from '../../storage/repositories/audit.ts'
import { auditEntry, auditKinds, auditPage, auditPersons } from '../../storage/repositories/audit-list.ts'
import { getDocument } from '../../storage/repositories/documents.ts'
import { getDossier } from '../../storage/repositories/dossiers.ts'
import { detailOf, rowOf } from '../audit/describe-entry.ts'
import type { ArchiveHandlers } from '../context.ts'
import { exportLog } from '../jobs/export-log.ts'

/** Refuses what is not there for the caller. */
function assertSeen(db: ReadableDb, record: AuditRecord): void {
  if (record.noun === 'document') getDocument(db, record.id)
  else getDossier(db, record.id)
}

export const auditHandlers: ArchiveHandlers['audit'] = {
  page: ({ filter, offset, limit }, context) => {
    const { total, rows } = auditPage(context.db, filter, { offset, limit })
    return { total, rows: rows.map((entry) => rowOf(context, entry)) }
  },

  entry: ({ seq }, context) => detailOf(context, auditEntry(context.db, seq)),

  facets: (_, { db }) => ({ persons: auditPersons(db), kinds: auditKinds(db), head: auditHead(db) }),

  ofRecord: ({ record, offset, limit }, context) => {
    assertSeen(context.db, record)
    const { total, rows } = auditPage(context.db, AuditFilter.parse({ record }), { offset, limit })
    // A dossier's history tells of its papers too.
    const only = record.noun === 'document' ? record : null
    return { total, rows: rows.map((entry) => detailOf(context, entry, only)) }
  },

  export: (request, context) => exportLog(request, context),
}
