import { join } from 'node:path'
import { connect, openDriver } from '../../electron/storage/database/database.ts'
import { auditEntriesAfter } from '../../electron/storage/repositories/audit.ts'

/** The entries of an archive's log after the first `after`, what was before and after each read back. */
export function auditLog(kho: string, after = 0) {
  const connection = connect(openDriver(join(kho, 'catalogue.sqlite3'), { readonly: true }))
  try {
    return auditEntriesAfter(connection.reading, after, 1_000).map(
      ({ seq, action, before, after: then }) => ({
        seq,
        action,
        before: JSON.parse(before) as unknown,
        after: JSON.parse(then) as unknown,
      }),
    )
  } finally {
    connection.close()
  }
}
