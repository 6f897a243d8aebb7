import { z } from 'zod'
import type { DocumentBrief } from '../../../shared/model/document-link.ts'
import type { DocumentListRequest, DocumentPage } from '../../../shared/model/document-list.ts'
import { DocumentId, DossierId } from '../../../shared/model/ids.ts'
import { fold } from '../../../shared/vietnamese/fold.ts'
import { dossierCode } from '../../domain/dossiers/dossier-code.ts'
import { printedSymbol } from '../../domain/search/catalogue-texts.ts'
import type { ReadableDb } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import { documentsByIds } from './documents.ts'
import { flag, wireDate } from './rows.ts'

const and = (conditions: readonly Sql[]): Sql => ({
  text: conditions.map(({ text }) => `(${text})`).join(' AND '),
  values: conditions.flatMap(({ values }) => values),
})

const needsDossier = ({ scope }: Pick<DocumentListRequest, 'scope'>): boolean =>
  scope.fondsId !== null || scope.inventoryId !== null || scope.congressId !== null || scope.groupId !== null

function scopeConditions({ scope }: Pick<DocumentListRequest, 'scope'>): Sql[] {
  const conditions: Sql[] = []
  if (scope.dossierId !== null) conditions.push(sql`documents.dossier_id = ${scope.dossierId}`)
  if (scope.congressId !== null) conditions.push(sql`dossiers.congress_id = ${scope.congressId}`)
  if (scope.groupId !== null) conditions.push(sql`dossiers.group_id = ${scope.groupId}`)
  if (scope.inventoryId !== null) conditions.push(sql`dossiers.inventory_id = ${scope.inventoryId}`)
  if (scope.fondsId !== null) {
    conditions.push(
      sql`dossiers.inventory_id IN (SELECT id FROM inventories WHERE fonds_id = ${scope.fondsId})`,
    )
  }
  return conditions
}

/** `%`, `_` and the escape sign itself are looked for as they are. */
const holding = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`

function filterConditions({ filter }: Pick<DocumentListRequest, 'filter'>): Sql[] {
  const conditions: Sql[] = fold(filter.words)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => sql`filter_text LIKE ${holding(word)} ESCAPE '\\'`)
  if (filter.kind !== null) conditions.push(sql`documents.kind = ${filter.kind}`)
  if (filter.year !== null) {
    conditions.push(sql`date_earliest BETWEEN ${`${filter.year}-01-01`} AND ${`${filter.year}-12-31`}`)
  }
  if (filter.catalogued !== null) conditions.push(sql`catalogued = ${filter.catalogued ? 1 : 0}`)
  const hasFile = sql`EXISTS (SELECT 1 FROM document_files WHERE document_id = documents.id)`
  if (filter.withFile !== null) conditions.push(filter.withFile ? hasFile : sql`NOT ${hasFile}`)
  const isUnread = sql`EXISTS (SELECT 1 FROM document_files JOIN files USING (sha256)
    WHERE document_id = documents.id AND text_state IS NOT NULL AND text_state <> 'text')`
  if (filter.unread !== null) conditions.push(filter.unread ? isUnread : sql`NOT ${isUnread}`)
  const waits = sql`EXISTS (SELECT 1 FROM document_files JOIN files USING (sha256)
    WHERE document_id = documents.id AND text_state IS NULL)`
  if (filter.waiting !== null) conditions.push(filter.waiting ? waits : sql`NOT ${waits}`)
  return conditions
}

const sortColumns: Record<Exclude<DocumentListRequest['sort']['by'], 'order'>, readonly string[]> = {
  date: ['date_earliest', 'date_latest'],
  symbol: ['symbol_key'],
  // Dossiers have a key of this name too.
  title: ['documents.title_key'],
  body: ['body_key'],
  signer: ['signer_key'],
  kind: ['documents.kind'],
  filed: [],
}

/** The order of a list; the id last, so that two windows of it never show one paper twice. */
function orderOf({ sort, scope }: Pick<DocumentListRequest, 'sort' | 'scope'>): Sql {
  const columns =
    sort.by === 'order'
      ? [...(scope.dossierId === null ? ['documents.dossier_id'] : []), 'documents.position']
      : sortColumns[sort.by]
  const direction = sort.descending ? ' DESC' : ''
  return {
    text: [...columns, 'documents.id']
      // What has no date stands last both ways; only ascending does SQLite have to be told, and the index still serves.
      .map(
        (column) =>
          column + direction + (column === 'date_earliest' && !sort.descending ? ' NULLS LAST' : ''),
      )
      .join(', '),
    values: [],
  }
}

type Listed = Pick<DocumentListRequest, 'scope' | 'filter' | 'sort'>

type Way = 'any' | 'as-stored'

/**
 * `as-stored`: every paper of the archive is read once, in the order in which they lie in the file. Left to itself
 * SQLite goes through an index to each of them, which takes three times as long when all of them have to be read.
 */
function fromOf(request: Listed, way: Way = 'any'): Sql {
  if (needsDossier(request)) return sql`documents JOIN dossiers ON dossiers.id = documents.dossier_id`
  return way === 'as-stored' ? sql`documents NOT INDEXED` : sql`documents`
}

const isFilteredByWords = ({ scope, filter }: Listed): boolean =>
  filter.words.trim() !== '' && scope.dossierId === null

const whereOf = (request: Listed): Sql =>
  and([sql`documents.trashed_at IS NULL`, ...scopeConditions(request), ...filterConditions(request)])

/** The ids of one window of a list, as it is asked of SQLite. */
export const listStatement = (request: Listed, limit: number, offset: number, way: Way = 'any'): Sql =>
  sql`SELECT documents.id FROM ${fromOf(request, way)} WHERE ${whereOf(request)}
    ORDER BY ${orderOf(request)} LIMIT ${limit} OFFSET ${offset}`

const IdRow = z.object({ id: DocumentId })

export function documentPage(db: ReadableDb, request: DocumentListRequest): DocumentPage {
  const { limit, offset } = request
  const way = isFilteredByWords(request) ? 'as-stored' : 'any'
  const total = db.count(sql`SELECT count(*) FROM ${fromOf(request, way)} WHERE ${whereOf(request)}`)
  if (offset >= total) return { total, rows: [] }
  // An index of the order has these rows soon where many fit the words; where few do, it leads through nearly all.
  const soon = (offset + limit) * 4 < total
  const ids = db.all(listStatement(request, limit, offset, soon ? 'any' : way), IdRow).map(({ id }) => id)
  return { total, rows: documentsByIds(db, ids) }
}

/** Documents of a condition, newest first. */
export function documentsWhere(
  db: ReadableDb,
  where: Sql,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): DocumentPage {
  const total = db.count(sql`SELECT count(*) FROM documents WHERE ${where}`)
  const ids = db
    .all(
      sql`SELECT documents.id FROM documents WHERE ${where}
        ORDER BY date_earliest DESC, date_latest DESC, documents.id DESC LIMIT ${limit} OFFSET ${offset}`,
      IdRow,
    )
    .map(({ id }) => id)
  return { total, rows: documentsByIds(db, ids) }
}

export const documentIds = (db: ReadableDb, request: Listed): DocumentId[] =>
  db
    .all(listStatement(request, -1, 0, isFilteredByWords(request) ? 'as-stored' : 'any'), IdRow)
    .map(({ id }) => id)

const BriefRow = z.object({
  id: DocumentId,
  dossierId: DossierId,
  fonds: z.string(),
  inventory: z.string(),
  dossierNumber: z.string(),
  kind: z.string().nullable(),
  number: z.string(),
  symbol: z.string(),
  dateText: z.string().nullable(),
  dateCertain: z.number().nullable(),
  title: z.string(),
  inBin: flag,
})

/** The documents of a condition (and order), as links and lists name them. */
export const documentBriefs = (db: ReadableDb, where: Sql): DocumentBrief[] =>
  db
    .all(
      sql`SELECT documents.id, dossier_id AS dossierId, fonds.code AS fonds, inventories.number AS inventory,
          dossiers.number AS dossierNumber, documents.kind, documents.number, symbol, date_text AS dateText,
          date_certain AS dateCertain, documents.title, documents.trashed_at IS NOT NULL AS inBin
        FROM documents JOIN dossiers ON dossiers.id = dossier_id
        JOIN inventories ON inventories.id = inventory_id JOIN fonds ON fonds.id = inventories.fonds_id ${where}`,
      BriefRow,
    )
    .map((row) => ({
      id: row.id,
      dossierId: row.dossierId,
      dossierCode: dossierCode({ fonds: row.fonds, inventory: row.inventory, number: row.dossierNumber }),
      kind: row.kind,
      symbol: printedSymbol(row),
      date: wireDate(row.dateText, row.dateCertain),
      title: row.title,
      inBin: row.inBin,
    }))

/** Documents whose number, symbol, title, body or signer hold every word; newest first. */
export function lookForDocuments(db: ReadableDb, words: string, limit: number): DocumentBrief[] {
  const filter = {
    words,
    kind: null,
    year: null,
    catalogued: null,
    withFile: null,
    unread: null,
    waiting: null,
  }
  const where = and([sql`documents.trashed_at IS NULL`, ...filterConditions({ filter })])
  return documentBriefs(
    db,
    sql`WHERE ${where} ORDER BY date_earliest DESC, date_latest DESC, documents.id DESC LIMIT ${limit}`,
  )
}
