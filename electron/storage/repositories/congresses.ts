import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import { Congress, type CongressFields } from '../../../shared/model/congress.ts'
import type { CongressId, FondsId } from '../../../shared/model/ids.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** What is stored: the fields with the tier decided and the title worded. */
export interface StoredCongress extends CongressFields {
  readonly tier: string
  readonly title: string
}

const select = sql`SELECT id, fonds_id AS fondsId, organisation, tier, kind, ordinal, term, opened_on AS openedOn,
  closed_on AS closedOn, title,
  (SELECT count(*) FROM dossiers WHERE congress_id = congresses.id) AS dossiers FROM congresses`

export const listCongresses = (db: ReadableDb): Congress[] =>
  db.all(sql`${select} ORDER BY opened_on, id`, Congress)

export function getCongress(db: ReadableDb, id: CongressId): Congress {
  const congress = db.get(sql`${select} WHERE id = ${id}`, Congress)
  if (congress === undefined) throw new AppError('congress-not-found', { id })
  return congress
}

function assertNotThereYet(db: ReadableDb, fondsId: number, fields: StoredCongress, except: number): void {
  const twin = db.get(
    sql`SELECT title FROM congresses WHERE fonds_id = ${fondsId} AND organisation = ${fields.organisation}
      AND ordinal = ${fields.ordinal} AND id <> ${except}`,
    z.object({ title: z.string() }),
  )
  if (twin) throw new AppError('congress-there-already', { title: twin.title })
}

export function insertCongress(db: WritableDb, fondsId: FondsId, congress: StoredCongress): CongressId {
  assertNotThereYet(db, fondsId, congress, 0)
  const { lastId } = db.run(sql`INSERT INTO congresses
    (fonds_id, organisation, tier, kind, ordinal, term, opened_on, closed_on, title)
    VALUES (${fondsId}, ${congress.organisation}, ${congress.tier}, ${congress.kind}, ${congress.ordinal},
      ${congress.term}, ${congress.openedOn}, ${congress.closedOn}, ${congress.title})`)
  return lastId as CongressId
}

export function updateCongress(db: WritableDb, before: Congress, congress: StoredCongress): void {
  assertNotThereYet(db, before.fondsId, congress, before.id)
  db.run(sql`UPDATE congresses SET organisation = ${congress.organisation}, tier = ${congress.tier},
    kind = ${congress.kind}, ordinal = ${congress.ordinal}, term = ${congress.term},
    opened_on = ${congress.openedOn}, closed_on = ${congress.closedOn}, title = ${congress.title}
    WHERE id = ${before.id}`)
}
