import { AppError } from '../../shared/app-error.ts'
import type { Noun } from '../../shared/contract/events.ts'
import type { Officer } from '../../shared/model/archive.ts'
import type { Secrecy } from '../../shared/model/closed-lists.ts'
import { stepLabel } from '../../shared/text/step-labels.ts'
import type { Connection, WritableDb } from '../storage/database/database.ts'
import { countHidden, withoutSeeing } from '../storage/database/limited-reading.ts'
import { codeOf } from '../storage/files/system-error.ts'
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
  /** The person who called. Default: who is at work when it is committed. */
  readonly who?: Officer
  /** Levels of secrecy that the caller may not read: nothing of them can be seen or changed. Default: none. */
  readonly hidden?: readonly Secrecy[]
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
  return (action, work, { work: name = '', recorded = true, by = 'person', who, hidden = [] } = {}) => {
    const done = options.connection.transaction((db) => {
      const at = options.now().toISOString()
      const step = recorded ? beginStep(db, { at, action, label: stepLabel(action), work: name }) : null
      const outcome = workBelow(options.connection, hidden, () => work(db))
      if (step !== null) endStep(db, step, stepLabel(action, outcome.about))
      appendAuditEntry(db, by === 'program' ? theProgram : (who ?? options.who()), at, {
        action,
        ...outcome.audit,
      })
      return outcome
    })
    options.committed(done.changed)
    return done.result
  }
}

/** Work that sees nothing of these levels, and is refused if it would put something there or touches what is there. */
function workBelow<Result>(
  { driver, reading }: Connection,
  hidden: readonly Secrecy[],
  work: () => Result,
): Result {
  if (hidden.length === 0) return work()
  const before = reading.count(countHidden(hidden))
  const assertNoneMore = () => {
    if (reading.count(countHidden(hidden)) > before) throw new AppError('above-clearance')
  }
  try {
    const result = withoutSeeing(driver, hidden, work)
    assertNoneMore()
    return result
  } catch (error) {
    // What it made secret it could not find again, or something secret still holds on to what it wanted to remove.
    assertNoneMore()
    if (codeOf(error).startsWith('SQLITE_CONSTRAINT')) throw new AppError('above-clearance', {}, error)
    throw error
  }
}
