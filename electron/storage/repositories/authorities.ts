import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import type { Authority, AuthorityFields, AuthorityRow } from '../../../shared/model/authority.ts'
import { type AuthorityKind, authorityKinds, nameKinds } from '../../../shared/model/closed-lists.ts'
import { AuthorityId } from '../../../shared/model/ids.ts'
import { sortKey } from '../../../shared/vietnamese/collate.ts'
import { fold } from '../../../shared/vietnamese/fold.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { listOf, type Sql, sql } from '../database/sql.ts'
import { insertRow, updateRow } from '../database/write-row.ts'
import { dateColumns, wireDate } from './rows.ts'

const dates = {
  startText: z.string().nullable(),
  startCertain: z.number().nullable(),
  endText: z.string().nullable(),
  endCertain: z.number().nullable(),
}
const dateNames = sql`start_text AS startText, start_certain AS startCertain, end_text AS endText,
  end_certain AS endCertain`

const MainRow = z.object({
  id: AuthorityId,
  kind: authorityKinds.schema,
  name: z.string(),
  note: z.string(),
  documents: z.number(),
  ...dates,
})
const NameRow = z.object({ authorityId: AuthorityId, kind: nameKinds.schema, name: z.string(), ...dates })
const OfficeRow = z.object({ office: z.string(), body: z.string(), ...dates })

type Dates = z.infer<z.ZodObject<typeof dates>>
const periodOf = (row: Dates) => ({
  start: wireDate(row.startText, row.startCertain),
  end: wireDate(row.endText, row.endCertain),
})
function periodColumns({ start, end }: Pick<AuthorityFields, 'start' | 'end'>) {
  const from = dateColumns(start)
  const to = dateColumns(end)
  return { start_text: from.text, start_certain: from.certain, end_text: to.text, end_certain: to.certain }
}

const select = sql`SELECT authorities.id, authorities.kind, name, note, ${dateNames},
  (SELECT count(DISTINCT document_id) FROM document_authorities
   JOIN documents ON documents.id = document_id AND documents.trashed_at IS NULL
   WHERE authority_id = authorities.id) AS documents FROM authorities`

const otherNamesOf = (db: ReadableDb, ids: readonly AuthorityId[]) =>
  db.all(
    sql`SELECT authority_id AS authorityId, kind, name, ${dateNames} FROM authority_names
      WHERE kind <> 'main' AND authority_id IN (${listOf(ids)}) ORDER BY authority_id, id`,
    NameRow,
  )

export function getAuthority(db: ReadableDb, id: AuthorityId): Authority {
  const row = db.get(sql`${select} WHERE authorities.id = ${id}`, MainRow)
  if (row === undefined) throw new AppError('authority-not-found')
  const offices = db.all(
    sql`SELECT office, body, ${dateNames} FROM authority_offices WHERE authority_id = ${id} ORDER BY position, id`,
    OfficeRow,
  )
  return {
    id,
    kind: row.kind,
    name: row.name,
    note: row.note,
    documents: row.documents,
    ...periodOf(row),
    otherNames: otherNamesOf(db, [id]).map((name) => ({
      kind: name.kind,
      name: name.name,
      ...periodOf(name),
    })),
    offices: offices.map((office) => ({ office: office.office, body: office.body, ...periodOf(office) })),
  }
}

const holding = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** Records of a kind any of whose names holds every word. */
function matching(kind: AuthorityKind, words: string): Sql {
  const conditions = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(
      (word) => sql`EXISTS (SELECT 1 FROM authority_names WHERE authority_id = authorities.id
        AND folded LIKE ${holding(word)} ESCAPE '\\')`,
    )
  return {
    text: ['authorities.kind = ?', ...conditions.map(({ text }) => text)].join(' AND '),
    values: [kind, ...conditions.flatMap(({ values }) => values)],
  }
}

export interface AuthorityListRequest {
  readonly kind: AuthorityKind
  readonly words: string
  readonly sort: 'name' | 'documents'
  readonly offset: number
  readonly limit: number
}

export function authorityPage(
  db: ReadableDb,
  request: AuthorityListRequest,
): { total: number; rows: AuthorityRow[] } {
  const where = matching(request.kind, request.words)
  const order =
    request.sort === 'name' ? sql`name_key, authorities.id` : sql`documents DESC, name_key, authorities.id`
  const rows = db.all(
    sql`${select} WHERE ${where} ORDER BY ${order} LIMIT ${request.limit} OFFSET ${request.offset}`,
    MainRow,
  )
  const names = otherNamesOf(
    db,
    rows.map(({ id }) => id),
  )
  return {
    total: db.count(sql`SELECT count(*) FROM authorities WHERE ${where}`),
    rows: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      name: row.name,
      ...periodOf(row),
      otherNames: names.filter(({ authorityId }) => authorityId === row.id).map(({ name }) => name),
      documents: row.documents,
    })),
  }
}

const SuggestionRow = z.object({
  id: AuthorityId,
  name: z.string(),
  mainName: z.string(),
  office: z.string(),
})

/** Names that hold what was typed, those that begin with it first, then the most used. */
export function suggestAuthorities(db: ReadableDb, kind: AuthorityKind, typed: string, limit: number) {
  const plain = fold(typed)
    .trim()
    .replace(/[\\%_]/g, '\\$&')
  const begin = suggestions(db, kind, `${plain}%`, plain, limit)
  // One letter is in nearly every name: how often each is used is only counted where that decides.
  const rows = begin.length === limit ? begin : suggestions(db, kind, `%${plain}%`, plain, limit)
  return rows.map(({ office, ...row }) => ({
    ...row,
    hint: row.mainName === row.name ? office : row.mainName,
  }))
}

/** CROSS JOIN: the names are read once, and only of those that fit it is asked whose they are. */
const suggestions = (
  db: ReadableDb,
  kind: AuthorityKind,
  pattern: string,
  plain: string,
  limit: number,
): z.infer<typeof SuggestionRow>[] =>
  db.all(
    sql`SELECT authorities.id, authority_names.name, authorities.name AS mainName,
        coalesce((SELECT office FROM authority_offices WHERE authority_id = authorities.id
          ORDER BY position DESC LIMIT 1), '') AS office
      FROM authority_names CROSS JOIN authorities ON authorities.id = authority_id
      WHERE authorities.kind = ${kind} AND folded LIKE ${pattern} ESCAPE '\\'
      ORDER BY folded LIKE ${`${plain}%`} ESCAPE '\\' DESC, folded LIKE ${`% ${plain}%`} ESCAPE '\\' DESC,
        (SELECT count(*) FROM document_authorities WHERE authority_id = authorities.id) DESC,
        authority_names.name_key, authorities.id
      LIMIT ${limit}`,
    SuggestionRow,
  )

function saveNames(
  db: WritableDb,
  id: AuthorityId,
  fields: Pick<AuthorityFields, 'name' | 'otherNames'>,
): void {
  db.run(sql`DELETE FROM authority_names WHERE authority_id = ${id}`)
  const main = { kind: 'main' as const, name: fields.name, start: null, end: null }
  for (const name of [main, ...fields.otherNames]) {
    insertRow(db, 'authority_names', {
      authority_id: id,
      kind: name.kind,
      name: name.name,
      name_key: sortKey(name.name),
      folded: fold(name.name),
      ...periodColumns(name),
    })
  }
}

function saveOffices(db: WritableDb, id: AuthorityId, offices: AuthorityFields['offices']): void {
  db.run(sql`DELETE FROM authority_offices WHERE authority_id = ${id}`)
  for (const [index, office] of offices.entries()) {
    insertRow(db, 'authority_offices', {
      authority_id: id,
      position: index + 1,
      office: office.office,
      body: office.body,
      ...periodColumns(office),
    })
  }
}

const columnsOf = (fields: AuthorityFields) => ({
  name: fields.name,
  name_key: sortKey(fields.name),
  ...periodColumns(fields),
  note: fields.note,
  described: 1,
})

export function insertAuthority(db: WritableDb, fields: AuthorityFields): AuthorityId {
  const id = AuthorityId.parse(insertRow(db, 'authorities', { kind: fields.kind, ...columnsOf(fields) }))
  saveNames(db, id, fields)
  saveOffices(db, id, fields.offices)
  return id
}

export function updateAuthority(db: WritableDb, id: AuthorityId, fields: AuthorityFields): void {
  updateRow(db, 'authorities', id, columnsOf(fields))
  saveNames(db, id, fields)
  saveOffices(db, id, fields.offices)
}

/** Every paper that named `from` names `to` afterwards. */
export function moveMentions(db: WritableDb, from: AuthorityId, to: AuthorityId): void {
  db.run(sql`INSERT INTO document_authorities (document_id, role, authority_id)
    SELECT document_id, role, ${to} FROM document_authorities AS moved WHERE authority_id = ${from}
      AND NOT EXISTS (SELECT 1 FROM document_authorities AS there WHERE there.document_id = moved.document_id
        AND there.role = moved.role AND there.authority_id = ${to})`)
  db.run(sql`DELETE FROM document_authorities WHERE authority_id = ${from}`)
}

export function deleteAuthority(db: WritableDb, id: AuthorityId): void {
  db.run(sql`DELETE FROM authority_names WHERE authority_id = ${id}`)
  db.run(sql`DELETE FROM authority_offices WHERE authority_id = ${id}`)
  db.run(sql`DELETE FROM authorities WHERE id = ${id}`)
}

/** Ids of the documents that name it, newest first. */
export const mentionsOf = (id: AuthorityId): Sql =>
  sql`documents.trashed_at IS NULL AND documents.id IN
    (SELECT document_id FROM document_authorities WHERE authority_id = ${id})`
