import type { Migration } from '../migrate.ts'

export const completenessTables: Migration = {
  version: 6,
  name: 'completeness',
  statements: `
-- The lines of a congress's file plan as this congress keeps them. Without a row a line is as the rules say.
CREATE TABLE congress_lines (
  id INTEGER PRIMARY KEY,
  congress_id INTEGER NOT NULL REFERENCES congresses (id),
  group_id TEXT NOT NULL,
  line_id TEXT NOT NULL,
  -- Null = as in the rules; of an own line its name.
  label TEXT,
  needs INTEGER NOT NULL,
  -- The office itself confirmed that the line is required of this congress.
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  -- What a person said of it: 'missing', 'not-arisen', or nothing yet.
  verdict TEXT,
  reason TEXT NOT NULL,
  judged_at TEXT,
  UNIQUE (congress_id, group_id, line_id)
) STRICT;

CREATE TABLE congress_line_documents (
  line INTEGER NOT NULL REFERENCES congress_lines (id),
  document_id INTEGER NOT NULL REFERENCES documents (id),
  PRIMARY KEY (line, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX congress_lines_of_document ON congress_line_documents (document_id);
`,
}
