import type { Noun } from '../../shared/contract/events.ts'
import type { Officer } from '../../shared/model/archive.ts'
import { stepLabel } from '../../shared/text/step-labels.ts'
import type { Connection, WritableDb } from '../storage/database/database.ts'
import { appendAuditEntry } from '../storage/repositories/audit.ts'
import { beginStep, endStep } from '../storage/repositories/history.ts'

/** What one change leaves behind: its result, its audit entry, and the nouns that others show. */
export interface Done<Result> {
  readonly result: Result
  readonly audit: { readonly subject: string; readonly before: unknown; readonly after: unknown }
  readonly changed: readonly Noun[]
  /** What “Hoàn tác” says was done: which one, or how many. */
  readonly about?: { readonly what?: string; readonly n?: number }
}

export interface WorkOptions {
  /** Changes of one piece of long work share a name and are taken back together. Default: a step of its own. */
  readonly work?: string
  /** False for what moves through the history itself. Default true. */
  readonly recorded?: boolean
  /** `program` for what it does by itself, so that nobody answers for it. Default: the person at work. */
  readonly by?: 'person' | 'program'
}

/** Who stands in the log for what nobody called for. */
export const theProgram: Officer = { name: 'Chương trình (tự động)', office: '' }

/**
 * One command = one transaction = one audit entry = one step that can be taken back. `work` must not await: file work
 * comes before it. `action` names the change in the log, e.g. `document.updated`.
 */
export type UnitOfWork = <Result>(
  action: string,
  work: (db: WritableDb) => Done<Result>,
  options?: WorkOptions,
) => Result

export function createUnitOfWork(options: {
  readonly connection: Connection
  readonly who: () => Officer
  readonly now: () => Date
  /** After the commit, never inside it. */
  readonly committed: (changed: readonly Noun[]) => void
}): UnitOfWork {
  return (action, work, { work: name = '', recorded = true, by = 'person' } = {}) => {
    const done = options.connection.transaction((db) => {
      const at = options.now().toISOString()
      const step = recorded ? beginStep(db, { at, action, label: stepLabel(action), work: name }) : null
      const outcome = work(db)
      if (step !== null) endStep(db, step, stepLabel(action, outcome.about))
      appendAuditEntry(db, by === 'program' ? theProgram : options.who(), at, { action, ...outcome.audit })
      return outcome
    })
    options.committed(done.changed)
    return done.result
  }
}
