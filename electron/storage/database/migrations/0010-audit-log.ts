import type { Migration } from '../migrate.ts'

export const auditLog: Migration = {
  version: 10,
  name: 'audit-log',
  statements: `
-- What is written stays. Whoever edits the file by other means is found by the chain; the program itself cannot.
CREATE TRIGGER audit_entries_never_changed BEFORE UPDATE ON audit_entries
  BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER audit_entries_never_removed BEFORE DELETE ON audit_entries
  BEGIN SELECT RAISE(ABORT, 'the log is never removed'); END;
-- INSERT OR REPLACE would take a row away without the trigger above.
CREATE TRIGGER audit_entries_never_replaced BEFORE INSERT ON audit_entries
  WHEN EXISTS (SELECT 1 FROM audit_entries WHERE seq = new.seq OR hash = new.hash)
  BEGIN SELECT RAISE(ABORT, 'the log is never replaced'); END;

CREATE INDEX audit_entries_by_action ON audit_entries (action);
CREATE INDEX audit_entries_by_person ON audit_entries (who_name);

-- Which entries are about a paper or a dossier, or name a level of secrecy: an index, found from the entries themselves.
CREATE TABLE audit_mentions (
  noun TEXT NOT NULL CHECK (noun IN ('document', 'dossier', 'level')),
  id INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (noun, id, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO audit_mentions (noun, id, seq)
  SELECT json_extract(found.value, '$.noun'), json_extract(found.value, '$.id'), entry.seq
  FROM audit_entries AS entry, json_each(mentions_of(entry.subject, entry.before, entry.after)) AS found;
-- An original is named by its hash.
INSERT OR IGNORE INTO audit_mentions (noun, id, seq)
  SELECT 'document', document_files.document_id, entry.seq
  FROM audit_entries AS entry JOIN document_files ON entry.subject = 'file:' || document_files.sha256;
-- The dossier a paper lies in: where its papers were changed is part of a dossier's history.
INSERT OR IGNORE INTO audit_mentions (noun, id, seq)
  SELECT 'dossier', documents.dossier_id, audit_mentions.seq
  FROM audit_mentions JOIN documents ON documents.id = audit_mentions.id WHERE audit_mentions.noun = 'document';
`,
}
