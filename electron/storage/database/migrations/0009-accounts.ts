import type { Migration } from '../migrate.ts'

export const accountTables: Migration = {
  version: 9,
  name: 'accounts',
  statements: `
-- People who may sign in. Never deleted, because the log names them.
CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  office TEXT NOT NULL,
  role TEXT NOT NULL,
  clearance TEXT NOT NULL,
  -- How it was hashed stands in it, so that it can be raised.
  password TEXT NOT NULL,
  disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
  -- Failures to sign in in a row, and until when the next try must wait.
  failures INTEGER NOT NULL,
  wait_until TEXT NOT NULL
) STRICT;

-- One time each; only their hash is kept.
CREATE TABLE recovery_codes (
  hash TEXT PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX recovery_codes_of ON recovery_codes (account_id);

-- What a person may not read is asked for with every list: the few secret records must be found at once.
CREATE INDEX documents_secret ON documents (secrecy) WHERE secrecy <> 'thuong';
CREATE INDEX dossiers_secret ON dossiers (secrecy) WHERE secrecy <> 'thuong';
`,
}
