import { z } from 'zod'
import type { FileRole, textStates } from '../../../shared/model/closed-lists.ts'
import { DocumentId, Sha256 } from '../../../shared/model/ids.ts'
import { StoredFile } from '../../../shared/model/stored-file.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { listOf, sql } from '../database/sql.ts'

const FileOfDocument = StoredFile.extend({ documentId: DocumentId })

const columns = sql`document_id AS documentId, sha256, name, bytes, role, version, approval, pages, text_state AS text, characters`

/** The files of many documents in one question. */
export function filesOfDocuments(db: ReadableDb, ids: readonly DocumentId[]): Map<DocumentId, StoredFile[]> {
  const found = new Map<DocumentId, StoredFile[]>()
  // SQLite takes 32,766 parameters; a dossier or a work list is asked in portions well below.
  for (let from = 0; from < ids.length; from += 5_000) {
    const portion = ids.slice(from, from + 5_000)
    const rows = db.all(
      sql`SELECT ${columns} FROM document_files JOIN files USING (sha256)
        WHERE document_id IN (${listOf(portion)}) ORDER BY document_id, position`,
      FileOfDocument,
    )
    for (const { documentId, ...file } of rows) {
      const list = found.get(documentId)
      if (list) list.push(file)
      else found.set(documentId, [file])
    }
  }
  return found
}

/** The file as a document names it; undefined when that document has no such file. */
export const fileOfDocument = (db: ReadableDb, id: DocumentId, sha256: Sha256): StoredFile | undefined =>
  db.get(
    sql`SELECT ${columns} FROM document_files JOIN files USING (sha256)
      WHERE document_id = ${id} AND sha256 = ${sha256} AND document_id IN (SELECT id FROM documents)`,
    StoredFile,
  )

/** Documents that hold these bytes already, oldest first. */
export const documentsWithFile = (db: ReadableDb, sha256: Sha256): DocumentId[] =>
  db
    .all(
      sql`SELECT document_id AS id FROM document_files
        WHERE sha256 = ${sha256} AND document_id IN (SELECT id FROM documents) ORDER BY document_id`,
      z.object({ id: DocumentId }),
    )
    .map((row) => row.id)

/** Puts stored bytes into the catalogue; the same bytes are one row however many documents name them. */
export function insertFile(
  db: WritableDb,
  file: { readonly sha256: Sha256; readonly bytes: number; readonly name: string },
  storedAt: string,
): void {
  db.run(sql`INSERT INTO files (sha256, bytes, stored_at, first_name)
    VALUES (${file.sha256}, ${file.bytes}, ${storedAt}, ${file.name}) ON CONFLICT (sha256) DO NOTHING`)
}

export function attachFile(
  db: WritableDb,
  id: DocumentId,
  sha256: Sha256,
  { name, approval = '' }: { readonly name: string; readonly approval?: string },
): void {
  db.run(sql`INSERT INTO document_files (document_id, sha256, position, name, approval)
    VALUES (${id}, ${sha256},
      (SELECT coalesce(max(position), 0) + 1 FROM document_files WHERE document_id = ${id}), ${name}, ${approval})`)
  db.run(sql`UPDATE files SET released_at = NULL WHERE sha256 = ${sha256} AND released_at IS NOT NULL`)
}

/** The file is no longer this document's; its bytes stay in the archive. */
export function detachFile(db: WritableDb, id: DocumentId, sha256: Sha256): void {
  db.run(sql`DELETE FROM document_files WHERE document_id = ${id} AND sha256 = ${sha256}`)
}

/** What a file is to its paper. */
export function describeFile(
  db: WritableDb,
  id: DocumentId,
  sha256: Sha256,
  { role, version }: { readonly role: FileRole; readonly version: string },
): void {
  db.run(sql`UPDATE document_files SET role = ${role}, version = ${version}
    WHERE document_id = ${id} AND sha256 = ${sha256}`)
}

/** Notes which files no document names any more, and which are named again. */
export function noteReleased(db: WritableDb, at: string): void {
  const isNamed = sql`EXISTS (SELECT 1 FROM document_files WHERE document_files.sha256 = files.sha256)`
  db.run(sql`UPDATE files SET released_at = ${at} WHERE released_at IS NULL AND NOT ${isNamed}`)
  db.run(sql`UPDATE files SET released_at = NULL WHERE released_at IS NOT NULL AND ${isNamed}`)
}

/** Files nobody has read yet, in the order of filing. */
export const filesWaiting = (db: ReadableDb, limit: number): Sha256[] =>
  db
    .all(
      sql`SELECT sha256 FROM files WHERE text_state IS NULL ORDER BY stored_at, sha256 LIMIT ${limit}`,
      z.object({ sha256: Sha256 }),
    )
    .map((row) => row.sha256)

export const countWaiting = (db: ReadableDb): number =>
  db.count(sql`SELECT count(*) FROM files WHERE text_state IS NULL`)

/** Files that were read and gave no usable text: nothing inside them can be found. */
export const countWithoutText = (db: ReadableDb): number =>
  db.count(sql`SELECT count(*) FROM files WHERE text_state IS NOT NULL AND text_state <> 'text'`)

export interface Reading {
  readonly text: z.infer<typeof textStates.schema>
  readonly pages: number | null
  readonly characters: number
  readonly pageTexts: readonly string[]
  readonly note: string | null
}

/** What reading gave. It is derived from bytes that never change, so it is no change of the catalogue by a person. */
export function saveReading(db: WritableDb, sha256: Sha256, reading: Reading): void {
  db.run(sql`DELETE FROM page_texts WHERE sha256 = ${sha256}`)
  reading.pageTexts.forEach((text, index) => {
    if (text !== '') {
      db.run(sql`INSERT INTO page_texts (sha256, page, text) VALUES (${sha256}, ${index + 1}, ${text})`)
    }
  })
  // Last, because this row's trigger tells the search index that the texts are there.
  db.run(sql`UPDATE files SET text_state = ${reading.text}, pages = ${reading.pages},
    characters = ${reading.characters}, reading_note = ${reading.note} WHERE sha256 = ${sha256}`)
}
