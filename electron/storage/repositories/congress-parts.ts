import { z } from 'zod'
import { congressBodies, sessionKinds } from '../../../shared/model/closed-lists.ts'
import type { CongressFields } from '../../../shared/model/congress.ts'
import type { CongressId } from '../../../shared/model/ids.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { insertRow } from '../database/write-row.ts'
import { dateColumns, wireDate } from './rows.ts'

const SessionRow = z.object({
  kind: sessionKinds.schema,
  heldText: z.string().nullable(),
  heldCertain: z.number().nullable(),
  startedAt: z.string(),
  endedAt: z.string(),
  place: z.string(),
  note: z.string(),
})
const MemberRow = z.object({ body: congressBodies.schema, name: z.string(), office: z.string() })

type Parts = Pick<CongressFields, 'sessions' | 'bodyMembers'>

/** The sessions of a congress and the members of its bodies, in their order. */
export const partsOfCongress = (db: ReadableDb, id: CongressId): Parts => ({
  sessions: db
    .all(
      sql`SELECT kind, held_text AS heldText, held_certain AS heldCertain, started_at AS startedAt,
        ended_at AS endedAt, place, note FROM congress_sessions WHERE congress_id = ${id} ORDER BY position`,
      SessionRow,
    )
    .map(({ heldText, heldCertain, ...session }) => ({
      ...session,
      heldOn: wireDate(heldText, heldCertain),
    })),
  bodyMembers: db.all(
    sql`SELECT body, name, office FROM congress_members WHERE congress_id = ${id} ORDER BY position`,
    MemberRow,
  ),
})

/** Puts these in the place of those that were there. */
export function saveCongressParts(db: WritableDb, id: CongressId, { sessions, bodyMembers }: Parts): void {
  db.run(sql`DELETE FROM congress_sessions WHERE congress_id = ${id}`)
  db.run(sql`DELETE FROM congress_members WHERE congress_id = ${id}`)
  for (const [index, session] of sessions.entries()) {
    const held = dateColumns(session.heldOn)
    insertRow(db, 'congress_sessions', {
      congress_id: id,
      position: index + 1,
      kind: session.kind,
      held_text: held.text,
      held_certain: held.certain,
      started_at: session.startedAt,
      ended_at: session.endedAt,
      place: session.place,
      note: session.note,
    })
  }
  for (const [index, member] of bodyMembers.entries()) {
    insertRow(db, 'congress_members', { congress_id: id, position: index + 1, ...member })
  }
}
