import type { Migration } from '../migrate.ts'

/** Every field of the catalogue, people and bodies, links, minutes in full, the bin, and what undo needs. */
export const fullCatalogue: Migration = {
  version: 2,
  name: 'full-catalogue',
  statements: `
ALTER TABLE fonds ADD COLUMN archive_code TEXT NOT NULL DEFAULT '';
ALTER TABLE fonds ADD COLUMN history TEXT NOT NULL DEFAULT '';
ALTER TABLE fonds ADD COLUMN year_from INTEGER;
ALTER TABLE fonds ADD COLUMN year_to INTEGER;
ALTER TABLE fonds ADD COLUMN paper_metres TEXT NOT NULL DEFAULT '';
ALTER TABLE fonds ADD COLUMN digital_pages INTEGER;
ALTER TABLE fonds ADD COLUMN copied_pages INTEGER;
ALTER TABLE fonds ADD COLUMN key_groups TEXT NOT NULL DEFAULT '';
ALTER TABLE fonds ADD COLUMN other_types TEXT NOT NULL DEFAULT '';
ALTER TABLE fonds ADD COLUMN languages TEXT NOT NULL DEFAULT '';
ALTER TABLE fonds ADD COLUMN lookup_tools TEXT NOT NULL DEFAULT '';

ALTER TABLE inventories ADD COLUMN term TEXT NOT NULL DEFAULT '';
ALTER TABLE inventories ADD COLUMN year_from INTEGER;
ALTER TABLE inventories ADD COLUMN year_to INTEGER;
ALTER TABLE inventories ADD COLUMN note TEXT NOT NULL DEFAULT '';

ALTER TABLE congresses ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE congresses ADD COLUMN members INTEGER;
ALTER TABLE congresses ADD COLUMN summoned INTEGER;
ALTER TABLE congresses ADD COLUMN present INTEGER;
ALTER TABLE congresses ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE congress_sessions (
  id INTEGER PRIMARY KEY,
  congress_id INTEGER NOT NULL REFERENCES congresses (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  held_text TEXT,
  held_certain INTEGER,
  started_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  place TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX congress_sessions_in_order ON congress_sessions (congress_id, position);

CREATE TABLE congress_members (
  id INTEGER PRIMARY KEY,
  congress_id INTEGER NOT NULL REFERENCES congresses (id),
  position INTEGER NOT NULL,
  body TEXT NOT NULL,
  name TEXT NOT NULL,
  office TEXT NOT NULL
) STRICT;
CREATE INDEX congress_members_in_order ON congress_members (congress_id, position);

-- Made anew, because a dossier in the bin gives its number free: only of those outside it is a number unique.
CREATE TABLE new_dossiers (
  id INTEGER PRIMARY KEY,
  inventory_id INTEGER NOT NULL REFERENCES inventories (id),
  congress_id INTEGER REFERENCES congresses (id),
  group_id TEXT,
  compiling_body TEXT,
  personal_files INTEGER NOT NULL CHECK (personal_files IN (0, 1)),
  number TEXT NOT NULL,
  notation TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL,
  retention TEXT,
  secrecy TEXT NOT NULL,
  usage_regime TEXT NOT NULL DEFAULT '',
  languages TEXT NOT NULL DEFAULT '',
  -- A person's correction; null = computed from the documents.
  start_text TEXT,
  start_certain INTEGER,
  end_text TEXT,
  end_certain INTEGER,
  description TEXT NOT NULL DEFAULT '',
  information_symbol TEXT NOT NULL DEFAULT '',
  keywords TEXT NOT NULL DEFAULT '',
  sheets INTEGER,
  condition TEXT NOT NULL DEFAULT '',
  store TEXT NOT NULL,
  shelf TEXT NOT NULL,
  box TEXT NOT NULL,
  status TEXT NOT NULL,
  note TEXT NOT NULL,
  title_key TEXT NOT NULL DEFAULT '',
  trashed_at TEXT
) STRICT;
INSERT INTO new_dossiers (id, inventory_id, congress_id, group_id, compiling_body, personal_files, number, title,
    retention, secrecy, start_text, start_certain, end_text, end_certain, store, shelf, box, status, note, title_key)
  SELECT id, inventory_id, congress_id, group_id, compiling_body, personal_files, number, title,
    retention, secrecy, start_text, start_certain, end_text, end_certain, store, shelf, box, status, note,
    sort_key(title) FROM dossiers;
DROP TABLE dossiers;
ALTER TABLE new_dossiers RENAME TO dossiers;
CREATE UNIQUE INDEX dossiers_by_number ON dossiers (inventory_id, number) WHERE trashed_at IS NULL;
CREATE INDEX dossiers_by_congress ON dossiers (congress_id);
CREATE INDEX dossiers_by_title ON dossiers (title_key) WHERE trashed_at IS NULL;
CREATE INDEX dossiers_in_bin ON dossiers (trashed_at) WHERE trashed_at IS NOT NULL;

ALTER TABLE documents ADD COLUMN record_form TEXT NOT NULL DEFAULT 'giay';
ALTER TABLE documents ADD COLUMN languages TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN handwriting TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN condition TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN keywords TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN usage_regime TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN information_symbol TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN reliability TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN topic TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN page_from INTEGER;
ALTER TABLE documents ADD COLUMN page_to INTEGER;
ALTER TABLE documents ADD COLUMN original_place TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN lapsed_text TEXT;
ALTER TABLE documents ADD COLUMN lapsed_certain INTEGER;
-- The order of Vietnamese, made by our own code: SQLite has no such collation.
ALTER TABLE documents ADD COLUMN title_key TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN symbol_key TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN body_key TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN signer_key TEXT NOT NULL DEFAULT '';
-- Folded words of what a list is narrowed down by.
ALTER TABLE documents ADD COLUMN filter_text TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN trashed_at TEXT;
-- The dossier that took the document into the bin with itself.
ALTER TABLE documents ADD COLUMN trashed_with INTEGER;
UPDATE documents SET title_key = sort_key(title), symbol_key = sort_key(symbol || ' ' || number),
  body_key = sort_key(body), signer_key = sort_key(signer),
  filter_text = fold(number || '-' || symbol || ' ' || title || ' ' || body || ' ' || signer);
CREATE INDEX documents_by_date ON documents (date_earliest, date_latest, id) WHERE trashed_at IS NULL;
CREATE INDEX documents_by_title ON documents (title_key, id) WHERE trashed_at IS NULL;
CREATE INDEX documents_by_symbol ON documents (symbol_key, id) WHERE trashed_at IS NULL;
CREATE INDEX documents_by_body ON documents (body_key, id) WHERE trashed_at IS NULL;
CREATE INDEX documents_by_signer ON documents (signer_key, id) WHERE trashed_at IS NULL;
CREATE INDEX documents_by_kind ON documents (kind, id) WHERE trashed_at IS NULL;
CREATE INDEX documents_in_bin ON documents (trashed_at) WHERE trashed_at IS NOT NULL;
DROP INDEX documents_uncatalogued;
CREATE INDEX documents_uncatalogued ON documents (id) WHERE catalogued = 0 AND trashed_at IS NULL;

ALTER TABLE meetings ADD COLUMN number TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN period TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN started_at TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN ended_at TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN summoned INTEGER;
ALTER TABLE meetings ADD COLUMN present INTEGER;
ALTER TABLE meetings ADD COLUMN absent TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN agenda TEXT NOT NULL DEFAULT '';

-- What a photograph, a sound, a film or an object has besides.
CREATE TABLE media_records (
  document_id INTEGER PRIMARY KEY REFERENCES documents (id),
  archive_number TEXT NOT NULL,
  event TEXT NOT NULL,
  maker TEXT NOT NULL,
  place TEXT NOT NULL,
  carrier TEXT NOT NULL,
  extent TEXT NOT NULL
) STRICT;

ALTER TABLE document_files ADD COLUMN role TEXT NOT NULL DEFAULT 'khac';
ALTER TABLE document_files ADD COLUMN version TEXT NOT NULL DEFAULT '';
-- The name bytes first came with: for files that no document names any more.
ALTER TABLE files ADD COLUMN first_name TEXT NOT NULL DEFAULT '';
-- When the last document that named it let it go; null while one names it.
ALTER TABLE files ADD COLUMN released_at TEXT;
UPDATE files SET first_name = coalesce(
  (SELECT name FROM document_files WHERE document_files.sha256 = files.sha256 ORDER BY document_id LIMIT 1), '');

-- A person or a body under one record, whatever it was called on which paper.
CREATE TABLE authorities (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'body')),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  start_text TEXT,
  start_certain INTEGER,
  end_text TEXT,
  end_certain INTEGER,
  note TEXT NOT NULL,
  -- 1 once a person said something of it; 0 = made from a name on a paper, gone again when no paper names it.
  described INTEGER NOT NULL CHECK (described IN (0, 1))
) STRICT;
CREATE INDEX authorities_by_name ON authorities (kind, name_key);

-- Every name it is found by, its main one included.
CREATE TABLE authority_names (
  id INTEGER PRIMARY KEY,
  authority_id INTEGER NOT NULL REFERENCES authorities (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  folded TEXT NOT NULL,
  start_text TEXT,
  start_certain INTEGER,
  end_text TEXT,
  end_certain INTEGER
) STRICT;
CREATE INDEX authority_names_of ON authority_names (authority_id);
CREATE INDEX authority_names_by_key ON authority_names (name_key);

CREATE TABLE authority_offices (
  id INTEGER PRIMARY KEY,
  authority_id INTEGER NOT NULL REFERENCES authorities (id),
  position INTEGER NOT NULL,
  office TEXT NOT NULL,
  body TEXT NOT NULL,
  start_text TEXT,
  start_certain INTEGER,
  end_text TEXT,
  end_certain INTEGER
) STRICT;
CREATE INDEX authority_offices_of ON authority_offices (authority_id, position);

CREATE TABLE document_authorities (
  document_id INTEGER NOT NULL REFERENCES documents (id),
  role TEXT NOT NULL,
  authority_id INTEGER NOT NULL REFERENCES authorities (id),
  PRIMARY KEY (document_id, role, authority_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_authorities_of ON document_authorities (authority_id);

-- The names that papers bear already.
CREATE TEMP TABLE borne AS
  SELECT id AS document_id, 'body' AS role, 'body' AS kind, body AS name FROM documents
  UNION ALL SELECT id, 'signer', 'person', signer FROM documents
  UNION ALL SELECT document_id, 'chair', 'person', chair FROM meetings
  UNION ALL SELECT document_id, 'secretary', 'person', secretary FROM meetings;
DELETE FROM borne WHERE sort_key(name) = '';
INSERT INTO authorities (kind, name, name_key, note, described)
  SELECT kind, min(name), sort_key(name), '', 0 FROM borne GROUP BY kind, sort_key(name);
INSERT INTO authority_names (authority_id, kind, name, name_key, folded)
  SELECT id, 'main', name, name_key, fold(name) FROM authorities;
INSERT INTO document_authorities (document_id, role, authority_id)
  SELECT DISTINCT document_id, role, authorities.id FROM borne
  JOIN authorities ON authorities.kind = borne.kind AND name_key = sort_key(borne.name);
DROP TABLE borne;

CREATE TABLE document_links (
  id INTEGER PRIMARY KEY,
  from_id INTEGER NOT NULL REFERENCES documents (id),
  to_id INTEGER NOT NULL REFERENCES documents (id),
  kind TEXT NOT NULL,
  note TEXT NOT NULL,
  UNIQUE (from_id, to_id, kind),
  CHECK (from_id <> to_id)
) STRICT;
CREATE INDEX document_links_to ON document_links (to_id);

CREATE INDEX audit_backups ON audit_entries (seq) WHERE action = 'archive.backedUp';

-- Steps that can be taken back, and each row they changed: before and after, as JSON.
CREATE TABLE history_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  label TEXT NOT NULL,
  -- Commands of one piece of work are one step.
  work TEXT NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;
CREATE TABLE history_changes (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES history_steps (id),
  table_name TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX history_changes_of ON history_changes (step_id, id);

DROP TRIGGER documents_updated;
CREATE TRIGGER documents_updated AFTER UPDATE OF kind, number, symbol, body, title, signer, note, date_text, keywords,
  handwriting, topic, trashed_at ON documents BEGIN
  INSERT INTO search_queue (document_id) VALUES (new.id);
END;
CREATE TRIGGER meetings_deleted AFTER DELETE ON meetings BEGIN
  INSERT INTO search_queue (document_id) VALUES (old.document_id);
END;
CREATE TRIGGER document_files_deleted AFTER DELETE ON document_files BEGIN
  INSERT INTO search_queue (document_id) VALUES (old.document_id);
END;
CREATE TRIGGER documents_deleted AFTER DELETE ON documents BEGIN
  INSERT INTO search_queue (document_id) VALUES (old.id);
END;
CREATE TRIGGER media_inserted AFTER INSERT ON media_records BEGIN
  INSERT INTO search_queue (document_id) VALUES (new.document_id);
END;
CREATE TRIGGER media_updated AFTER UPDATE ON media_records BEGIN
  INSERT INTO search_queue (document_id) VALUES (new.document_id);
END;
CREATE TRIGGER media_deleted AFTER DELETE ON media_records BEGIN
  INSERT INTO search_queue (document_id) VALUES (old.document_id);
END;
CREATE TRIGGER document_authorities_inserted AFTER INSERT ON document_authorities BEGIN
  INSERT INTO search_queue (document_id) VALUES (new.document_id);
END;
CREATE TRIGGER document_authorities_deleted AFTER DELETE ON document_authorities BEGIN
  INSERT INTO search_queue (document_id) VALUES (old.document_id);
END;
CREATE TRIGGER authority_names_inserted AFTER INSERT ON authority_names BEGIN
  INSERT INTO search_queue (document_id) SELECT document_id FROM document_authorities
    WHERE authority_id = new.authority_id;
END;
CREATE TRIGGER authority_names_deleted AFTER DELETE ON authority_names BEGIN
  INSERT INTO search_queue (document_id) SELECT document_id FROM document_authorities
    WHERE authority_id = old.authority_id;
END;
`,
}
