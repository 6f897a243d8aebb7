import { z } from 'zod'
import { recordWords } from '../../../shared/text/problem-sentences.ts'
import { dossierCode } from '../../domain/dossiers/dossier-code.ts'
import type { ReadableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'

const Holder = z.object({
  name: z.string(),
  title: z.string(),
  fonds: z.string(),
  inventory: z.string(),
  number: z.string(),
})

/** How people call a stored file: the name it came with, and the oldest document that holds it. */
export function wordsOfFile(db: ReadableDb, sha256: string): { name: string; subject: string } {
  const holders = db.count(sql`SELECT count(*) FROM document_files WHERE sha256 = ${sha256}`)
  const first = db.get(
    sql`SELECT document_files.name, documents.title, fonds.code AS fonds, inventories.number AS inventory,
        dossiers.number
      FROM document_files JOIN documents ON documents.id = document_id JOIN dossiers ON dossiers.id = dossier_id
      JOIN inventories ON inventories.id = inventory_id JOIN fonds ON fonds.id = fonds_id
      WHERE sha256 = ${sha256} ORDER BY document_id LIMIT 1`,
    Holder,
  )
  if (first === undefined) return { name: sha256, subject: recordWords.noDocument }
  return { name: first.name, subject: recordWords.document(dossierCode(first), first.title, holders - 1) }
}
