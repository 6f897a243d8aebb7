import Sqlite from 'better-sqlite3'
import { AppError, type ErrorDetails } from '../../../shared/app-error.ts'
import type { Problem } from '../../../shared/model/archive.ts'
import { type ProblemCode, problemSentence } from '../../../shared/text/problem-sentences.ts'

/** What a check has found so far. */
export interface Findings {
  readonly problems: readonly Problem[]
  add(finding: {
    readonly kind: Problem['kind']
    readonly code: ProblemCode
    readonly path?: string
    readonly subject?: string
    readonly details?: ErrorDetails
  }): void
  /** Runs a check on the catalogue; where the catalogue itself cannot be read, that is a finding and not an end. */
  ofCatalogue(check: () => void): void
}

/** Of one kind; a disk that lost everything needs no million sentences. */
const mostOfOneKind = 10_000

export function collectFindings(): Findings {
  const problems: Problem[] = []
  const counts = new Map<string, number>()
  const add: Findings['add'] = ({ kind, code, path, subject, details }) => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    if (count > mostOfOneKind) return
    const words = { ...(path && { path }), ...(subject && { subject }), ...details }
    problems.push({
      kind,
      path: path ?? null,
      subject: subject ?? null,
      message: problemSentence(code, words),
    })
  }
  return {
    problems,
    add,
    ofCatalogue: (check) => {
      try {
        check()
      } catch (error) {
        const problem = damageIn(error)
        if (problem === null) throw error
        add({ kind: 'catalogue', code: 'catalogue-unreadable', details: { problem: problem.slice(0, 200) } })
      }
    },
  }
}

/** SQLite cannot read a page, or a row is not what the program ever writes. */
function damageIn(error: unknown): string | null {
  if (error instanceof Sqlite.SqliteError) return error.message
  if (!(error instanceof AppError) || error.code !== 'catalogue-unreadable') return null
  return error.cause instanceof Error ? error.cause.message : error.message
}
