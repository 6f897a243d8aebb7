import { z } from 'zod'
import { authorityKinds } from '../../../shared/model/closed-lists.ts'
import { AuthorityId, CongressId, DocumentId, DossierId } from '../../../shared/model/ids.ts'
import type { QuickNames } from '../../../shared/model/quick-open.ts'
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

export const quickDossiers = (db: ReadableDb, limit: number): QuickNames['dossiers'] =>
  db
    .all(
      sql`SELECT dossiers.id, fonds.code AS fonds, inventories.number AS inventory, dossiers.number, dossiers.title
        FROM dossiers JOIN inventories ON inventories.id = inventory_id JOIN fonds ON fonds.id = fonds_id
        WHERE trashed_at IS NULL ORDER BY dossiers.id DESC LIMIT ${limit}`,
      DossierRow,
    )
    .map(({ id, title, ...place }) => ({ id, title, code: dossierCode(place) }))

const documentRows = (db: ReadableDb, which: Sql) =>
  db.all(
    sql`SELECT documents.id, dossier_id AS dossierId, kind, number, symbol, coalesce(date_text, '') AS date,
        CASE WHEN title <> '' THEN title ELSE coalesce((SELECT name FROM document_files
          WHERE document_id = documents.id ORDER BY position LIMIT 1), '') END AS title
      FROM documents WHERE trashed_at IS NULL ${which}`,
    DocumentRow,
  )

/** The last filed ones, and those that are wanted besides. */
export function quickDocuments(
  db: ReadableDb,
  { limit, also }: { readonly limit: number; readonly also: readonly DocumentId[] },
  kindLabel: (id: string) => string,
): QuickNames['documents'] {
  const newest = documentRows(db, sql`ORDER BY id DESC LIMIT ${limit}`)
  const there = new Set<number>(newest.map(({ id }) => id))
  const missing = also.filter((id) => !there.has(id))
  const older = missing.length === 0 ? [] : documentRows(db, sql`AND id IN (${listOf(missing)})`)
  const codes = new Map(quickDossiers(db, -1).map(({ id, code }) => [id, code]))
  return [...newest, ...older].map((row) => ({
    id: row.id,
    dossierId: row.dossierId,
    dossierCode: codes.get(row.dossierId) ?? '',
    kind: row.kind === null ? '' : kindLabel(row.kind),
    symbol: printedSymbol(row),
    title: row.title,
    year: row.date.slice(0, 4),
  }))
}

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
