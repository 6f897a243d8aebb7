import type { Migration } from '../migrate.ts'

export const deadlinesAndHolds: Migration = {
  version: 7,
  name: 'deadlines-and-holds',
  statements: `
-- What the office says of a congress's hand-over; days as YYYY-MM-DD, null = not said.
CREATE TABLE congress_times (
  congress_id INTEGER PRIMARY KEY REFERENCES congresses (id),
  work_ended_on TEXT,
  local_due TEXT,
  local_source TEXT NOT NULL,
  extended_to TEXT,
  extension_source TEXT NOT NULL,
  handed_over_on TEXT,
  historical_on TEXT,
  ballots_reviewed_on TEXT
) STRICT;

-- Giữ lại, không loại: while one stands, nothing may remove the dossier.
CREATE TABLE dossier_holds (
  id INTEGER PRIMARY KEY,
  dossier_id INTEGER NOT NULL REFERENCES dossiers (id),
  reason TEXT NOT NULL,
  authority TEXT NOT NULL,
  placed_by TEXT NOT NULL,
  placed_at TEXT NOT NULL,
  lifted_by TEXT,
  lifted_at TEXT,
  lift_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX dossier_holds_of ON dossier_holds (dossier_id);
`,
}
