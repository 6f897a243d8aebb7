import { z } from 'zod'
import { authorityKinds } from '../../../shared/model/closed-lists.ts'
import { AuthorityId, CongressId, DocumentId, DossierId } from '../../../shared/model/ids.ts'
import type { QuickDocument, QuickDossier, QuickNames } from '../../../shared/model/quick-open.ts'
import { answersTo } from '../../domain/dossiers/answers-to.ts'
import { dossierCode } from '../../domain/dossiers/dossier-code.ts'
import { printedSymbol } from '../../domain/search/catalogue-texts.ts'
import type { ReadableDb } from '../database/database.ts'
import { listOf, type Sql, sql } from '../database/sql.ts'

const CongressRow = z.object({ id: CongressId, title: z.string(), dossiers: z.number() })
const DossierRow = z.object({
  id: DossierId,
  fonds: z.string(),
  inventory: z.string(),
  number: z.string(),
  title: z.string(),
})
const DocumentRow = z.object({
  id: DocumentId,
  dossierId: DossierId,
  fonds: z.string(),
  inventory: z.string(),
  dossierNumber: z.string(),
  kind: z.string().nullable(),
  number: z.string(),
  symbol: z.string(),
  date: z.string(),
  title: z.string(),
})
const AuthorityRow = z.object({ id: AuthorityId, kind: authorityKinds.schema, name: z.string() })
const NameRow = z.object({ id: AuthorityId, name: z.string() })

export const quickCongresses = (db: ReadableDb): QuickNames['congresses'] =>
  db.all(
    sql`SELECT id, title, (SELECT count(*) FROM dossiers
        WHERE congress_id = congresses.id AND trashed_at IS NULL) AS dossiers
      FROM congresses ORDER BY opened_on DESC, id DESC`,
    CongressRow,
  )

interface Window {
  readonly below: number
  readonly limit: number
}

const dossierRows = (db: ReadableDb, which: Sql): QuickDossier[] =>
  db
    .all(
      sql`SELECT dossiers.id, fonds.code AS fonds, inventories.number AS inventory, dossiers.number, dossiers.title
        FROM dossiers JOIN inventories ON inventories.id = inventory_id JOIN fonds ON fonds.id = fonds_id
        WHERE trashed_at IS NULL ${which}`,
      DossierRow,
    )
    .map(({ id, title, ...place }) => ({ id, title, code: dossierCode(place) }))

export const quickDossiers = (db: ReadableDb, { below, limit }: Window): QuickDossier[] =>
  dossierRows(db, sql`AND dossiers.id < ${below} ORDER BY dossiers.id DESC LIMIT ${limit}`)

/** The oldest dossiers that answer to the words. */
export function lookForDossiers(db: ReadableDb, words: string, limit: number): QuickDossier[] {
  const answers = answersTo(words)
  const found: QuickDossier[] = []
  const portion = 2_000
  for (let above = 0; found.length < limit; ) {
    const rows = dossierRows(db, sql`AND dossiers.id > ${above} ORDER BY dossiers.id LIMIT ${portion}`)
    found.push(...rows.filter(({ code, title }) => answers(`${code} ${title}`)))
    const last = rows.at(-1)
    if (last === undefined || rows.length < portion) break
    above = last.id
  }
  return found.slice(0, limit)
}

const documentRows = (db: ReadableDb, which: Sql, kindLabel: (id: string) => string): QuickDocument[] =>
  db
    .all(
      sql`SELECT documents.id, dossier_id AS dossierId, fonds.code AS fonds, inventories.number AS inventory,
        dossiers.number AS dossierNumber, documents.kind, documents.number, symbol, coalesce(date_text, '') AS date,
        CASE WHEN documents.title <> '' THEN documents.title ELSE coalesce((SELECT name FROM document_files
          WHERE document_id = documents.id ORDER BY position LIMIT 1), '') END AS title
      FROM documents JOIN dossiers ON dossiers.id = dossier_id
      JOIN inventories ON inventories.id = inventory_id JOIN fonds ON fonds.id = inventories.fonds_id
      WHERE documents.trashed_at IS NULL ${which}`,
      DocumentRow,
    )
    .map(({ fonds, inventory, dossierNumber, ...row }) => ({
      id: row.id,
      dossierId: row.dossierId,
      dossierCode: dossierCode({ fonds, inventory, number: dossierNumber }),
      kind: row.kind === null ? '' : kindLabel(row.kind),
      symbol: printedSymbol(row),
      title: row.title,
      year: row.date.slice(0, 4),
    }))

/** The last filed ones first. */
export const quickDocuments = (
  db: ReadableDb,
  { below, limit }: Window,
  kindLabel: (id: string) => string,
): QuickDocument[] =>
  documentRows(db, sql`AND documents.id < ${below} ORDER BY documents.id DESC LIMIT ${limit}`, kindLabel)

export const quickPapers = (
  db: ReadableDb,
  ids: readonly DocumentId[],
  kindLabel: (id: string) => string,
): QuickDocument[] => documentRows(db, sql`AND documents.id IN (${listOf(ids)})`, kindLabel)

export function quickAuthorities(db: ReadableDb, limit: number): QuickNames['authorities'] {
  const rows = db.all(
    sql`SELECT authorities.id, kind, name FROM authorities
      LEFT JOIN (SELECT authority_id, count(*) AS uses FROM document_authorities GROUP BY authority_id)
        ON authority_id = authorities.id
      ORDER BY coalesce(uses, 0) DESC, name_key, authorities.id LIMIT ${limit}`,
    AuthorityRow,
  )
  const others = new Map<AuthorityId, string[]>()
  const names = db.all(
    sql`SELECT authority_id AS id, name FROM authority_names WHERE kind <> 'main' ORDER BY id`,
    NameRow,
  )
  for (const { id, name } of names) others.set(id, [...(others.get(id) ?? []), name])
  return rows.map((row) => ({ ...row, otherNames: others.get(row.id) ?? [] }))
}

/** Which lists hold everything there is. */
export const countsForQuickOpen = (db: ReadableDb) => ({
  dossiers: db.count(sql`SELECT count(*) FROM dossiers WHERE trashed_at IS NULL`),
  documents: db.count(sql`SELECT count(*) FROM documents WHERE trashed_at IS NULL`),
  authorities: db.count(sql`SELECT count(*) FROM authorities`),
})
