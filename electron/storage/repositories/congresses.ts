import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import { Congress, type CongressFields } from '../../../shared/model/congress.ts'
import { CongressId, type FondsId } from '../../../shared/model/ids.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { insertRow, updateRow } from '../database/write-row.ts'
import { partsOfCongress, saveCongressParts } from './congress-parts.ts'

/** What is stored: the fields with the tier decided and the title worded. */
export interface StoredCongress extends CongressFields {
  readonly tier: string
  readonly title: string
}

const select = sql`SELECT id, fonds_id AS fondsId, organisation, tier, kind, ordinal, term, opened_on AS openedOn,
  closed_on AS closedOn, place, members, summoned, present, note, title,
  (SELECT count(*) FROM dossiers WHERE congress_id = congresses.id AND trashed_at IS NULL) AS dossiers FROM congresses`
const CongressRow = Congress.omit({ sessions: true, bodyMembers: true })

const withParts = (db: ReadableDb, row: z.infer<typeof CongressRow>): Congress => ({
  ...row,
  ...partsOfCongress(db, row.id),
})

export const listCongresses = (db: ReadableDb): Congress[] =>
  db.all(sql`${select} ORDER BY opened_on, id`, CongressRow).map((row) => withParts(db, row))

export function getCongress(db: ReadableDb, id: CongressId): Congress {
  const row = db.get(sql`${select} WHERE id = ${id}`, CongressRow)
  if (row === undefined) throw new AppError('congress-not-found', { id })
  return withParts(db, row)
}

function assertNotThereYet(db: ReadableDb, fondsId: number, fields: StoredCongress, except: number): void {
  const twin = db.get(
    sql`SELECT title FROM congresses WHERE fonds_id = ${fondsId} AND organisation = ${fields.organisation}
      AND ordinal = ${fields.ordinal} AND id <> ${except}`,
    z.object({ title: z.string() }),
  )
  if (twin) throw new AppError('congress-there-already', { title: twin.title })
}

const columnsOf = (congress: StoredCongress) => ({
  organisation: congress.organisation,
  tier: congress.tier,
  kind: congress.kind,
  ordinal: congress.ordinal,
  term: congress.term,
  opened_on: congress.openedOn,
  closed_on: congress.closedOn,
  place: congress.place,
  members: congress.members,
  summoned: congress.summoned,
  present: congress.present,
  note: congress.note,
  title: congress.title,
})

export function insertCongress(db: WritableDb, fondsId: FondsId, congress: StoredCongress): CongressId {
  assertNotThereYet(db, fondsId, congress, 0)
  const id = CongressId.parse(insertRow(db, 'congresses', { fonds_id: fondsId, ...columnsOf(congress) }))
  saveCongressParts(db, id, congress)
  return id
}

export function updateCongress(db: WritableDb, before: Congress, congress: StoredCongress): void {
  assertNotThereYet(db, before.fondsId, congress, before.id)
  updateRow(db, 'congresses', before.id, columnsOf(congress))
  const isSame = (part: 'sessions' | 'bodyMembers') =>
    JSON.stringify(before[part]) === JSON.stringify(congress[part])
  if (!isSame('sessions') || !isSame('bodyMembers')) saveCongressParts(db, before.id, congress)
}
