import type { Migration } from '../migrate.ts'

export const fixityTable: Migration = {
  version: 8,
  name: 'fixity',
  statements: `
-- Every look at an original, kept for good. The newest of each file is marked, so that the next one due is found quickly.
CREATE TABLE file_checks (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL REFERENCES files (sha256),
  checked_at TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('whole', 'changed', 'missing', 'unreadable')),
  note TEXT NOT NULL,
  is_newest INTEGER NOT NULL CHECK (is_newest IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX file_checks_newest ON file_checks (sha256) WHERE is_newest = 1;
CREATE INDEX file_checks_by_file ON file_checks (sha256, id);
CREATE INDEX file_checks_troubled ON file_checks (outcome) WHERE is_newest = 1 AND outcome <> 'whole';
`,
}
