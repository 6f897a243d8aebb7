import type { Migration } from '../migrate.ts'

export const firstCatalogue: Migration = {
  version: 1,
  name: 'first-catalogue',
  statements: `
CREATE TABLE archive (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  uuid TEXT NOT NULL,
  name TEXT NOT NULL,
  officer_name TEXT NOT NULL,
  officer_office TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE fonds (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  committee TEXT NOT NULL,
  higher_body TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE inventories (
  id INTEGER PRIMARY KEY,
  fonds_id INTEGER NOT NULL REFERENCES fonds (id),
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  UNIQUE (fonds_id, number)
) STRICT;

CREATE TABLE congresses (
  id INTEGER PRIMARY KEY,
  fonds_id INTEGER NOT NULL REFERENCES fonds (id),
  organisation TEXT NOT NULL,
  tier TEXT NOT NULL,
  kind TEXT NOT NULL,
  ordinal TEXT NOT NULL,
  term TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  closed_on TEXT NOT NULL,
  title TEXT NOT NULL,
  UNIQUE (fonds_id, organisation, ordinal)
) STRICT;

CREATE TABLE dossiers (
  id INTEGER PRIMARY KEY,
  inventory_id INTEGER NOT NULL REFERENCES inventories (id),
  congress_id INTEGER REFERENCES congresses (id),
  group_id TEXT,
  compiling_body TEXT,
  personal_files INTEGER NOT NULL CHECK (personal_files IN (0, 1)),
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  retention TEXT,
  secrecy TEXT NOT NULL,
  -- A person's correction; null = computed from the documents.
  start_text TEXT,
  start_certain INTEGER,
  end_text TEXT,
  end_certain INTEGER,
  store TEXT NOT NULL,
  shelf TEXT NOT NULL,
  box TEXT NOT NULL,
  status TEXT NOT NULL,
  note TEXT NOT NULL,
  UNIQUE (inventory_id, number)
) STRICT;
CREATE INDEX dossiers_by_congress ON dossiers (congress_id);

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  dossier_id INTEGER NOT NULL REFERENCES dossiers (id),
  position INTEGER NOT NULL,
  kind TEXT,
  number TEXT NOT NULL,
  symbol TEXT NOT NULL,
  date_text TEXT,
  date_earliest TEXT,
  date_latest TEXT,
  date_certain INTEGER,
  body TEXT NOT NULL,
  title TEXT NOT NULL,
  signer TEXT NOT NULL,
  secrecy TEXT NOT NULL,
  copy TEXT,
  pages INTEGER,
  note TEXT NOT NULL,
  -- 1 once every compulsory field is filled: kept, so that the work list is an index and not a scan.
  catalogued INTEGER NOT NULL CHECK (catalogued IN (0, 1)),
  filed_at TEXT NOT NULL
) STRICT;
CREATE INDEX documents_in_order ON documents (dossier_id, position);
CREATE INDEX documents_uncatalogued ON documents (id) WHERE catalogued = 0;

CREATE TABLE meetings (
  document_id INTEGER PRIMARY KEY REFERENCES documents (id),
  kind TEXT,
  held_text TEXT,
  held_certain INTEGER,
  chair TEXT NOT NULL,
  secretary TEXT NOT NULL
) STRICT;

-- One row for each stored file under files/. What reading it gave is derived from its bytes.
CREATE TABLE files (
  sha256 TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  stored_at TEXT NOT NULL,
  text_state TEXT,
  pages INTEGER,
  characters INTEGER NOT NULL DEFAULT 0,
  reading_note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX files_waiting ON files (sha256) WHERE text_state IS NULL;

CREATE TABLE document_files (
  document_id INTEGER NOT NULL REFERENCES documents (id),
  sha256 TEXT NOT NULL REFERENCES files (sha256),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (document_id, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_files_by_hash ON document_files (sha256);

CREATE TABLE page_texts (
  sha256 TEXT NOT NULL REFERENCES files (sha256),
  page INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (sha256, page)
) STRICT, WITHOUT ROWID;

-- A file on its way in. Left over after a crash: finished or undone at the next start.
CREATE TABLE filing_intents (
  id INTEGER PRIMARY KEY,
  staging TEXT NOT NULL UNIQUE,
  sha256 TEXT,
  source TEXT NOT NULL,
  begun_at TEXT NOT NULL
) STRICT;

CREATE TABLE audit_entries (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who_name TEXT NOT NULL,
  who_office TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

-- What the search index has not taken in yet; the index keeps the last number it took.
CREATE TABLE search_queue (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL
) STRICT;

CREATE TRIGGER documents_inserted AFTER INSERT ON documents BEGIN
  INSERT INTO search_queue (document_id) VALUES (new.id);
END;
CREATE TRIGGER documents_updated AFTER UPDATE OF kind, number, symbol, body, title, signer, note, date_text ON documents BEGIN
  INSERT INTO search_queue (document_id) VALUES (new.id);
END;
CREATE TRIGGER meetings_inserted AFTER INSERT ON meetings BEGIN
  INSERT INTO search_queue (document_id) VALUES (new.document_id);
END;
CREATE TRIGGER meetings_updated AFTER UPDATE ON meetings BEGIN
  INSERT INTO search_queue (document_id) VALUES (new.document_id);
END;
CREATE TRIGGER document_files_inserted AFTER INSERT ON document_files BEGIN
  INSERT INTO search_queue (document_id) VALUES (new.document_id);
END;
CREATE TRIGGER files_read AFTER UPDATE OF text_state ON files BEGIN
  INSERT INTO search_queue (document_id) SELECT document_id FROM document_files WHERE sha256 = new.sha256;
END;
`,
}
