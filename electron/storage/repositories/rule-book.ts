import { z } from 'zod'
import { AnyRuleEntry, RuleChange, RuleFile } from '../../../shared/model/rule-book.ts'
import type { RuleFileKey } from '../../../shared/model/rules.ts'
import type { AcceptedRules } from '../../domain/rules/rule-book.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { fromJson } from './rows.ts'

const FileRow = z.object({
  file: RuleFile,
  version: z.number(),
  entries: z.string().transform(fromJson).pipe(z.array(AnyRuleEntry)),
})
const ChangeRow = RuleChange.extend({
  entry: z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : fromJson(text)))
    .pipe(AnyRuleEntry.nullable()),
})

export function acceptedRules(db: ReadableDb): AcceptedRules {
  const rows = db.all(sql`SELECT file, version, entries FROM rule_files`, FileRow)
  return new Map(rows.map(({ file, version, entries }) => [file, { version, entries }]))
}

export const ruleChanges = (db: ReadableDb): RuleChange[] =>
  db.all(
    sql`SELECT file, entry_id AS entryId, entry, reason, changed_by AS "by", changed_at AS at
      FROM rule_changes ORDER BY file, entry_id`,
    ChangeRow,
  )

export function acceptRuleFile(
  db: WritableDb,
  file: RuleFileKey,
  content: { readonly version: number; readonly entries: readonly AnyRuleEntry[] },
  accepted: { readonly by: string; readonly at: string },
): void {
  db.run(sql`INSERT INTO rule_files (file, version, entries, accepted_by, accepted_at)
    VALUES (${file}, ${content.version}, ${JSON.stringify(content.entries)}, ${accepted.by}, ${accepted.at})
    ON CONFLICT (file) DO UPDATE SET version = excluded.version, entries = excluded.entries,
      accepted_by = excluded.accepted_by, accepted_at = excluded.accepted_at`)
}

export function writeRuleChange(db: WritableDb, change: RuleChange): void {
  const entry = change.entry === null ? null : JSON.stringify(change.entry)
  db.run(sql`INSERT INTO rule_changes (file, entry_id, entry, reason, changed_by, changed_at)
    VALUES (${change.file}, ${change.entryId}, ${entry}, ${change.reason}, ${change.by}, ${change.at})
    ON CONFLICT (file, entry_id) DO UPDATE SET entry = excluded.entry, reason = excluded.reason,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`)
}

export function removeRuleChange(db: WritableDb, file: RuleFileKey, entryId: string): void {
  db.run(sql`DELETE FROM rule_changes WHERE file = ${file} AND entry_id = ${entryId}`)
}
