import type { Migration } from '../migrate.ts'

export const settingsTable: Migration = {
  version: 3,
  name: 'settings',
  statements: `
-- What an archive's office has set otherwise than the program does by itself; the value is JSON.
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
}
