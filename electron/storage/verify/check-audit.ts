import type { ErrorDetails } from '../../../shared/app-error.ts'
import { type ProblemCode, recordWords } from '../../../shared/text/problem-sentences.ts'
import { type ChainBreak, type ChainReport, checkChain } from '../../domain/audit/check-chain.ts'
import type { ReadableDb } from '../database/database.ts'
import { auditEntriesAfter, hashOf, type StoredAuditEntry } from '../repositories/audit.ts'
import type { Findings } from './findings.ts'

const portion = 1_000

/** The whole log, oldest first, a portion at a time. */
export function* auditLog(db: ReadableDb): Generator<StoredAuditEntry, void, undefined> {
  // Below 1 too: an entry smuggled in there would otherwise not be seen.
  let seq = Number.MIN_SAFE_INTEGER
  for (;;) {
    const entries = auditEntriesAfter(db, seq, portion)
    yield* entries
    const last = entries.at(-1)
    if (last === undefined || entries.length < portion) return
    seq = last.seq
  }
}

/** The chain of the log, and whether the head that somebody printed is in it. */
export function checkAudit(
  db: ReadableDb,
  findings: Findings,
  expectHead: string | null,
): Pick<ChainReport, 'entries' | 'head'> {
  const expected = expectHead?.trim().toLowerCase() ?? null
  let report: ChainReport | null = null
  findings.ofCatalogue(() => {
    report = checkChain(auditLog(db), hashOf, expected)
    tell(report, findings, expected)
  })
  return report ?? { entries: 0, head: '' }
}

function tell(report: ChainReport, findings: Findings, expected: string | null): void {
  const { entries, head } = report
  if (entries === 0) findings.add({ kind: 'audit', code: 'audit-empty' })
  for (const each of report.breaks) {
    const { code, details } = codeOf(each)
    const subject = 'entry' in each ? { subject: recordWords.auditEntry(each.entry) } : {}
    findings.add({ kind: 'audit', code, details, ...subject })
  }
  if (!report.holdsExpected && expected !== null) {
    findings.add({ kind: 'audit', code: 'audit-head', details: { expected, head, entries } })
  }
}

function codeOf(found: ChainBreak): { code: ProblemCode; details: ErrorDetails } {
  switch (found.kind) {
    case 'edited':
      return { code: 'audit-edited', details: { seq: found.seq } }
    case 'unlinked':
      return { code: 'audit-unlinked', details: { seq: found.seq } }
    case 'missing':
      return found.seq === found.until
        ? { code: 'audit-missing', details: { seq: found.seq } }
        : { code: 'audit-missing-range', details: { seq: found.seq, until: found.until } }
  }
}
