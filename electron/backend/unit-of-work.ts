import type { Noun } from '../../shared/contract/events.ts'
import type { Officer } from '../../shared/model/archive.ts'
import type { Connection, WritableDb } from '../storage/database/database.ts'
import { appendAuditEntry } from '../storage/repositories/audit.ts'

/** What one change leaves behind: its result, its audit entry, and the nouns that others show. */
export interface Done<Result> {
  readonly result: Result
  readonly audit: { readonly subject: string; readonly before: unknown; readonly after: unknown }
  readonly changed: readonly Noun[]
}

/**
 * One command = one transaction = one audit entry. `work` must not await: file work comes before it.
 * `action` names the change in the log, e.g. `document.updated`.
 */
export type UnitOfWork = <Result>(action: string, work: (db: WritableDb) => Done<Result>) => Result

export function createUnitOfWork(options: {
  readonly connection: Connection
  readonly who: () => Officer
  readonly now: () => Date
  /** After the commit, never inside it. */
  readonly committed: (changed: readonly Noun[]) => void
}): UnitOfWork {
  return (action, work) => {
    const done = options.connection.transaction((db) => {
      const outcome = work(db)
      appendAuditEntry(db, options.who(), options.now().toISOString(), { action, ...outcome.audit })
      return outcome
    })
    options.committed(done.changed)
    return done.result
  }
}
