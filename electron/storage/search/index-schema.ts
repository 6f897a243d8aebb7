/** Marks the file as an index of this program (“HSDI”). */
export const indexApplicationId = 0x48534449

/** Raised with every change of the tables or of what is put into them: an index of another version is built anew. */
export const indexVersion = 2

// Contentless: the truth stays in the catalogue. The text comes normalised and split by our own code, and the tokenizer
// “ascii” takes whatever is not ASCII for a letter, so it cuts at the spaces between our words only, and is the fastest.
// `detail=none` for the beginnings: no phrase is ever asked of them.
const tokenizer = `content='', contentless_delete=1, tokenize='ascii'`

export const indexTables = `
CREATE VIRTUAL TABLE folded USING fts5 (text, ${tokenizer});
CREATE VIRTUAL TABLE written USING fts5 (text, ${tokenizer});
CREATE VIRTUAL TABLE fields USING fts5 (folded, written, prefix='1 2 3', ${tokenizer});
CREATE VIRTUAL TABLE beginnings USING fts5 (text, detail=none, ${tokenizer});

-- How far the index has followed which catalogue.
CREATE TABLE standing (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  archive_uuid TEXT NOT NULL,
  position INTEGER NOT NULL,
  audit_seq INTEGER NOT NULL,
  audit_hash TEXT NOT NULL
) STRICT;

-- Documents not taken in yet since the index was built anew.
CREATE TABLE pending (document_id INTEGER PRIMARY KEY) STRICT;

-- Documents taken in, with number and symbol as compared.
CREATE TABLE taken (
  document_id INTEGER PRIMARY KEY,
  number TEXT NOT NULL,
  symbol TEXT NOT NULL
) STRICT;
CREATE INDEX taken_by_number ON taken (number) WHERE number <> '';

CREATE TABLE taken_files (sha256 TEXT PRIMARY KEY, pages INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- The words under which kinds were indexed.
CREATE TABLE kind_labels (kind TEXT PRIMARY KEY, label TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

/** The full-text tables. */
export const textTables = ['folded', 'written', 'fields', 'beginnings'] as const
export type TextTable = (typeof textTables)[number]
