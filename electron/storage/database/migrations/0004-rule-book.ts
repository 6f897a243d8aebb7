import type { Migration } from '../migrate.ts'

export const ruleBook: Migration = {
  version: 4,
  name: 'rule-book',
  statements: `
-- The rules as the program delivered them and the office accepted them: one row a file, its entries as JSON.
CREATE TABLE rule_files (
  file TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  entries TEXT NOT NULL,
  accepted_by TEXT NOT NULL,
  accepted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the office holds otherwise: a corrected or own entry, or one that does not hold (entry null).
CREATE TABLE rule_changes (
  file TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  entry TEXT,
  reason TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (file, entry_id)
) STRICT, WITHOUT ROWID;
`,
}
