import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import { type LinkKind, linkKinds } from '../../../shared/model/closed-lists.ts'
import type { DocumentLink, Validity } from '../../../shared/model/document-link.ts'
import { DocumentId, LinkId } from '../../../shared/model/ids.ts'
import { validityOf } from '../../domain/documents/validity.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { listOf, sql } from '../database/sql.ts'
import { insertRow } from '../database/write-row.ts'
import { documentBriefs } from './document-list.ts'
import { getDocument } from './documents.ts'

const LinkRow = z.object({
  id: LinkId,
  fromId: DocumentId,
  toId: DocumentId,
  kind: linkKinds.schema,
  note: z.string(),
})
type LinkRow = z.infer<typeof LinkRow>

const select = sql`SELECT id, from_id AS fromId, to_id AS toId, kind, note FROM document_links`

/** A document's links in both directions, those it says of itself first. */
export function linksOf(db: ReadableDb, id: DocumentId): DocumentLink[] {
  const rows = db.all(
    sql`${select} WHERE from_id = ${id} OR to_id = ${id} ORDER BY to_id = ${id}, id`,
    LinkRow,
  )
  const otherOf = (row: LinkRow) => (row.fromId === id ? row.toId : row.fromId)
  const briefs = documentBriefs(db, sql`WHERE documents.id IN (${listOf(rows.map(otherOf))})`)
  return rows.flatMap((row): DocumentLink[] => {
    const other = briefs.find((brief) => brief.id === otherOf(row))
    if (other === undefined) return []
    return [
      { id: row.id, kind: row.kind, direction: row.fromId === id ? 'to' : 'from', note: row.note, other },
    ]
  })
}

export function linksAndValidity(
  db: ReadableDb,
  id: DocumentId,
): { links: DocumentLink[]; validity: Validity } {
  const { lapsedOn } = getDocument(db, id)
  const links = linksOf(db, id)
  return { links, validity: validityOf(lapsedOn, links) }
}

export function getLink(db: ReadableDb, id: LinkId): LinkRow {
  const row = db.get(sql`${select} WHERE id = ${id}`, LinkRow)
  if (row === undefined) throw new AppError('link-not-found')
  return row
}

export function insertLink(
  db: WritableDb,
  link: {
    readonly from: DocumentId
    readonly to: DocumentId
    readonly kind: LinkKind
    readonly note: string
  },
): void {
  if (link.from === link.to) throw new AppError('link-to-itself')
  const there = db.count(
    sql`SELECT count(*) FROM document_links WHERE kind = ${link.kind}
      AND ((from_id = ${link.from} AND to_id = ${link.to}) OR (from_id = ${link.to} AND to_id = ${link.from}))`,
  )
  if (there > 0) throw new AppError('link-there-already', { kind: linkKinds.labels[link.kind] })
  insertRow(db, 'document_links', { from_id: link.from, to_id: link.to, kind: link.kind, note: link.note })
}

export const deleteLink = (db: WritableDb, id: LinkId): void => {
  db.run(sql`DELETE FROM document_links WHERE id = ${id}`)
}

/** Papers of the same number, symbol, date and body that nobody has called copies of this one yet. */
export const unlinkedTwins = (db: ReadableDb, id: DocumentId): DocumentId[] =>
  db
    .all(
      sql`SELECT twin.id FROM documents own JOIN documents twin ON twin.symbol_key = own.symbol_key
          AND twin.number = own.number AND twin.symbol = own.symbol AND twin.date_text = own.date_text
          AND twin.body = own.body AND twin.id <> own.id AND twin.trashed_at IS NULL
        WHERE own.id = ${id} AND own.number <> '' AND NOT EXISTS (SELECT 1 FROM document_links
          WHERE kind = 'ban-khac-cua' AND ((from_id = own.id AND to_id = twin.id)
            OR (from_id = twin.id AND to_id = own.id)))`,
      z.object({ id: DocumentId }),
    )
    .map((twin) => twin.id)
