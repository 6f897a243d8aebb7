import type { Migration } from '../migrate.ts'

export const retentionAndClosing: Migration = {
  version: 5,
  name: 'retention-and-closing',
  statements: `
-- Last day of the body whose fonds it is; null while it lives (R03).
ALTER TABLE fonds ADD COLUMN ended_on TEXT;

-- A term of its own, where a person set one against the table; why, or why the dossier's differs.
ALTER TABLE documents ADD COLUMN retention TEXT;
ALTER TABLE documents ADD COLUMN retention_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE dossiers ADD COLUMN retention_reason TEXT NOT NULL DEFAULT '';

-- What the closing of a dossier fixed: figures of the closing sheet and the list of its papers, as JSON.
CREATE TABLE dossier_closings (
  dossier_id INTEGER PRIMARY KEY REFERENCES dossiers (id),
  closed_at TEXT NOT NULL,
  closed_by TEXT NOT NULL,
  sheet TEXT NOT NULL,
  list TEXT
) STRICT;
`,
}
