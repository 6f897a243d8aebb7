import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import type { Bin } from '../../../shared/model/bin.ts'
import { DocumentId, DossierId, Sha256 } from '../../../shared/model/ids.ts'
import { dossierCode } from '../../domain/dossiers/dossier-code.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { documentBriefs } from './document-list.ts'
import { assertNotHeld } from './holds.ts'
import { flag } from './rows.ts'

const DossierRow = z.object({
  id: DossierId,
  fonds: z.string(),
  inventory: z.string(),
  number: z.string(),
  title: z.string(),
  documents: z.number(),
  trashedAt: z.string(),
})
const DocumentRow = z.object({
  id: DocumentId,
  trashedAt: z.string(),
  dossierTitle: z.string(),
  dossierInBin: flag,
  fileName: z.string().nullable(),
})
const FileRow = z.object({ sha256: Sha256, name: z.string(), bytes: z.number(), storedAt: z.string() })

/** Documents that went in by themselves; those that went with their dossier come back with it. */
function documentsInBin(db: ReadableDb): Bin['documents'] {
  const rows = db.all(
    sql`SELECT documents.id, documents.trashed_at AS trashedAt, dossiers.title AS dossierTitle,
        dossiers.trashed_at IS NOT NULL AS dossierInBin,
        (SELECT name FROM document_files WHERE document_id = documents.id ORDER BY position LIMIT 1) AS fileName
      FROM documents JOIN dossiers ON dossiers.id = dossier_id
      WHERE documents.trashed_at IS NOT NULL AND trashed_with IS NULL
      ORDER BY documents.trashed_at DESC, documents.id`,
    DocumentRow,
  )
  const briefs = documentBriefs(
    db,
    sql`WHERE documents.trashed_at IS NOT NULL AND documents.trashed_with IS NULL`,
  )
  const briefOf = new Map(briefs.map((brief) => [brief.id, brief]))
  return rows.flatMap((row) => {
    const brief = briefOf.get(row.id)
    return brief === undefined ? [] : [{ ...brief, ...row }]
  })
}

/** What was taken out and can be put back, the newest first. */
export const listBin = (db: ReadableDb): Bin => ({
  dossiers: db
    .all(
      sql`SELECT dossiers.id, fonds.code AS fonds, inventories.number AS inventory, dossiers.number, dossiers.title,
          (SELECT count(*) FROM documents WHERE trashed_with = dossiers.id) AS documents,
          dossiers.trashed_at AS trashedAt
        FROM dossiers JOIN inventories ON inventories.id = inventory_id JOIN fonds ON fonds.id = inventories.fonds_id
        WHERE dossiers.trashed_at IS NOT NULL ORDER BY dossiers.trashed_at DESC, dossiers.id`,
      DossierRow,
    )
    .map(({ fonds, inventory, number, ...row }) => ({
      ...row,
      code: dossierCode({ fonds, inventory, number }),
    })),
  documents: documentsInBin(db),
  files: db.all(
    sql`SELECT sha256, first_name AS name, bytes, stored_at AS storedAt FROM files
      WHERE released_at IS NOT NULL ORDER BY released_at DESC, sha256`,
    FileRow,
  ),
})

export function trashDocument(db: WritableDb, id: DocumentId, at: string, dossier: DossierId | null): void {
  const place = db.get(
    sql`SELECT dossier_id AS id FROM documents WHERE id = ${id}`,
    z.object({ id: DossierId }),
  )
  if (place !== undefined) assertNotHeld(db, place.id)
  db.run(sql`UPDATE main.documents SET trashed_at = ${at}, trashed_with = ${dossier}
    WHERE id = ${id} AND trashed_at IS NULL`)
}

/** Back to the end of its dossier. */
export function restoreDocument(db: WritableDb, id: DocumentId): void {
  db.run(sql`UPDATE main.documents SET trashed_at = NULL, trashed_with = NULL,
      position = (SELECT coalesce(max(position), 0) + 1 FROM main.documents AS others
        WHERE others.dossier_id = documents.dossier_id AND others.trashed_at IS NULL)
    WHERE id = ${id} AND trashed_at IS NOT NULL`)
}

export function trashDossier(db: WritableDb, id: DossierId, at: string): void {
  assertNotHeld(db, id)
  db.run(sql`UPDATE main.dossiers SET trashed_at = ${at} WHERE id = ${id} AND trashed_at IS NULL`)
}

export function restoreDossier(db: WritableDb, id: DossierId, number: string): void {
  db.run(sql`UPDATE main.dossiers SET trashed_at = NULL, number = ${number} WHERE id = ${id}`)
}

/** The papers that went into the bin with this dossier, in their old order. */
export const trashedWith = (db: ReadableDb, id: DossierId): DocumentId[] =>
  db
    .all(
      sql`SELECT id FROM documents WHERE trashed_with = ${id} ORDER BY position, id`,
      z.object({ id: DocumentId }),
    )
    .map((row) => row.id)

const TrashedRow = z.object({ trashed: flag })

export function assertDossierNotInBin(db: ReadableDb, { id, code }: { id: DossierId; code: string }): void {
  const row = db.get(sql`SELECT trashed_at IS NOT NULL AS trashed FROM dossiers WHERE id = ${id}`, TrashedRow)
  if (row?.trashed) throw new AppError('dossier-in-bin', { code })
}

export function assertDocumentNotInBin(db: ReadableDb, id: DocumentId): void {
  const row = db.get(
    sql`SELECT trashed_at IS NOT NULL AS trashed FROM documents WHERE id = ${id}`,
    TrashedRow,
  )
  if (row?.trashed) throw new AppError('document-in-bin')
}

/** A file that no document names any more. */
export function releasedFile(db: ReadableDb, sha256: Sha256): { name: string } {
  const row = db.get(
    sql`SELECT first_name AS name, released_at IS NOT NULL AS released FROM files WHERE sha256 = ${sha256}`,
    z.object({ name: z.string(), released: flag }),
  )
  if (row === undefined) throw new AppError('file-not-found', { id: sha256.slice(0, 8) })
  if (!row.released) throw new AppError('file-named', { name: row.name })
  return { name: row.name }
}
