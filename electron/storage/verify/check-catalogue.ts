import { z } from 'zod'
import { recordWords } from '../../../shared/text/problem-sentences.ts'
import { dossierCode } from '../../domain/dossiers/dossier-code.ts'
import type { ReadableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { Findings } from './findings.ts'

const Integrity = z.object({ integrity_check: z.string() })
const BrokenReference = z.object({ table: z.string(), rowid: z.number().nullable(), parent: z.string() })
const SamePosition = z.object({ position: z.number(), count: z.number() })
const InDossier = SamePosition.extend({ fonds: z.string(), inventory: z.string(), number: z.string() })
const InDocument = SamePosition.extend({ id: z.number() })

/** SQLite's own checks of a catalogue in plain words; empty where all is well. */
export function integrityProblems(db: ReadableDb): string[] {
  const rows = db.all(sql`PRAGMA integrity_check(20)`, Integrity).map((row) => row.integrity_check)
  return rows.length === 1 && rows[0] === 'ok' ? [] : rows
}

export const brokenReferences = (db: ReadableDb): z.infer<typeof BrokenReference>[] =>
  db.all(sql`PRAGMA foreign_key_check`, BrokenReference)

/** The catalogue in itself: whole, each reference answered, each place in an order held by one. */
export function checkCatalogue(db: ReadableDb, findings: Findings): void {
  const kind = 'catalogue'
  findings.ofCatalogue(() => {
    for (const problem of integrityProblems(db)) {
      findings.add({ kind, code: 'catalogue-integrity', details: { problem } })
    }
  })
  findings.ofCatalogue(() => {
    for (const { table, rowid, parent } of brokenReferences(db)) {
      // Tables without numbered rows have none to name.
      if (rowid === null)
        findings.add({ kind, code: 'catalogue-reference-unnumbered', details: { table, parent } })
      else findings.add({ kind, code: 'catalogue-reference', details: { table, row: rowid, parent } })
    }
  })
  findings.ofCatalogue(() => {
    if (db.count(sql`SELECT count(*) FROM archive`) !== 1)
      findings.add({ kind, code: 'catalogue-no-archive' })
  })
  findings.ofCatalogue(() => checkPositions(db, findings))
}

function checkPositions(db: ReadableDb, findings: Findings): void {
  const shared = db.all(
    sql`SELECT fonds.code AS fonds, inventories.number AS inventory, dossiers.number, position, count(*) AS count
      FROM documents JOIN dossiers ON dossiers.id = dossier_id JOIN inventories ON inventories.id = inventory_id
      JOIN fonds ON fonds.id = fonds_id WHERE documents.trashed_at IS NULL
      GROUP BY dossier_id, position HAVING count(*) > 1 OR position < 1`,
    InDossier,
  )
  for (const { position, count, ...dossier } of shared) {
    const subject = recordWords.dossier(dossierCode(dossier))
    findings.add({ kind: 'catalogue', code: 'catalogue-position', subject, details: { position, count } })
  }
  const sharedFiles = db.all(
    sql`SELECT document_id AS id, position, count(*) AS count FROM document_files
      GROUP BY document_id, position HAVING count(*) > 1 OR position < 1`,
    InDocument,
  )
  for (const { id, position, count } of sharedFiles) {
    const subject = recordWords.documentFiles(id)
    findings.add({ kind: 'catalogue', code: 'catalogue-position', subject, details: { position, count } })
  }
}
