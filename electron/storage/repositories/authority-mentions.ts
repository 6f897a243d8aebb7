import { z } from 'zod'
import type { DocumentFields } from '../../../shared/model/document.ts'
import { AuthorityId, type DocumentId } from '../../../shared/model/ids.ts'
import { sortKey } from '../../../shared/vietnamese/collate.ts'
import { fold } from '../../../shared/vietnamese/fold.ts'
import { type Mention, mentionsIn } from '../../domain/authorities/names-in-document.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { insertRow } from '../database/write-row.ts'

const IdRow = z.object({ id: AuthorityId })

/** The record that bears this name, whichever of its names it is; the one with most papers where two people share it. */
const authorityNamed = (db: ReadableDb, { kind, name }: Mention): AuthorityId | undefined =>
  db.get(
    sql`SELECT authorities.id FROM authority_names JOIN authorities ON authorities.id = authority_id
      WHERE authority_names.name_key = ${sortKey(name)} AND authorities.kind = ${kind}
      ORDER BY authority_names.kind <> 'main',
        (SELECT count(*) FROM document_authorities WHERE authority_id = authorities.id) DESC, authorities.id LIMIT 1`,
    IdRow,
  )?.id

function authorityFor(db: WritableDb, mention: Mention): AuthorityId {
  const known = authorityNamed(db, mention)
  if (known !== undefined) return known
  const { kind, name } = mention
  const key = sortKey(name)
  const id = insertRow(db, 'authorities', { kind, name, name_key: key, note: '', described: 0 })
  insertRow(db, 'authority_names', {
    authority_id: id,
    kind: 'main',
    name,
    name_key: key,
    folded: fold(name),
  })
  return AuthorityId.parse(id)
}

/** A record made from a name that nobody described goes when no paper bears the name any more. */
function removeUnused(db: WritableDb, id: AuthorityId): void {
  const unused = db.count(
    sql`SELECT count(*) FROM authorities WHERE id = ${id} AND described = 0
      AND NOT EXISTS (SELECT 1 FROM document_authorities WHERE authority_id = ${id})`,
  )
  if (unused === 0) return
  db.run(sql`DELETE FROM authority_names WHERE authority_id = ${id}`)
  db.run(sql`DELETE FROM authorities WHERE id = ${id}`)
}

const MentionRow = z.object({ role: z.string(), id: AuthorityId })

/** Ties a document to the records of those it names; a name met for the first time gets a record. */
export function nameAuthorities(
  db: WritableDb,
  document: DocumentId,
  fields: Pick<DocumentFields, 'body' | 'signer' | 'meeting' | 'media'>,
): void {
  const before = db.all(
    sql`SELECT role, authority_id AS id FROM document_authorities WHERE document_id = ${document}`,
    MentionRow,
  )
  const wanted = new Map<string, { role: string; id: AuthorityId }>()
  for (const mention of mentionsIn(fields)) {
    if (sortKey(mention.name) === '') continue
    const id = authorityFor(db, mention)
    wanted.set(`${mention.role} ${id}`, { role: mention.role, id })
  }
  const there = new Set(before.map(({ role, id }) => `${role} ${id}`))
  for (const [key, { role, id }] of wanted) {
    if (!there.has(key))
      insertRow(db, 'document_authorities', { document_id: document, role, authority_id: id })
  }
  const left = before.filter(({ role, id }) => !wanted.has(`${role} ${id}`))
  for (const { role, id } of left) {
    db.run(sql`DELETE FROM document_authorities
      WHERE document_id = ${document} AND role = ${role} AND authority_id = ${id}`)
  }
  for (const id of new Set(left.map((each) => each.id))) removeUnused(db, id)
}
