import type { Migration } from '../migrate.ts'

export const fileApprovals: Migration = {
  version: 11,
  name: 'file-approvals',
  statements: `
-- The number of the paper by which a file of a secret paper may be kept; empty for all others.
ALTER TABLE document_files ADD COLUMN approval TEXT NOT NULL DEFAULT '';
`,
}
