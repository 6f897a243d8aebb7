import { z } from 'zod'
import type { MeetingFields } from '../../../shared/model/document.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { insertRow, updateRow } from '../database/write-row.ts'
import { dateColumns, wireDate } from './rows.ts'

export const MeetingRow = z.object({
  hasMeeting: z.number(),
  meetingKind: z.string().nullable(),
  heldText: z.string().nullable(),
  heldCertain: z.number().nullable(),
  meetingNumber: z.string().nullable(),
  meetingPeriod: z.string().nullable(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  meetingPlace: z.string().nullable(),
  chair: z.string().nullable(),
  secretary: z.string().nullable(),
  summoned: z.number().nullable(),
  present: z.number().nullable(),
  absent: z.string().nullable(),
  agenda: z.string().nullable(),
})

export const meetingColumns = sql`meetings.document_id IS NOT NULL AS hasMeeting, meetings.kind AS meetingKind,
  held_text AS heldText, held_certain AS heldCertain, meetings.number AS meetingNumber,
  meetings.period AS meetingPeriod, started_at AS startedAt, ended_at AS endedAt, meetings.place AS meetingPlace,
  chair, secretary, summoned, present, absent, agenda`

export const meetingOf = (row: z.infer<typeof MeetingRow>): MeetingFields | null =>
  row.hasMeeting === 0
    ? null
    : {
        kind: row.meetingKind,
        heldOn: wireDate(row.heldText, row.heldCertain),
        number: row.meetingNumber ?? '',
        period: row.meetingPeriod ?? '',
        startedAt: row.startedAt ?? '',
        endedAt: row.endedAt ?? '',
        place: row.meetingPlace ?? '',
        chair: row.chair ?? '',
        secretary: row.secretary ?? '',
        summoned: row.summoned,
        present: row.present,
        absent: row.absent ?? '',
        agenda: row.agenda ?? '',
      }

/** What minutes say of their meeting; null clears it. */
export function saveMeeting(db: WritableDb, id: DocumentId, meeting: MeetingFields | null): void {
  if (meeting === null) {
    db.run(sql`DELETE FROM meetings WHERE document_id = ${id}`)
    return
  }
  const held = dateColumns(meeting.heldOn)
  const columns = {
    kind: meeting.kind,
    held_text: held.text,
    held_certain: held.certain,
    number: meeting.number,
    period: meeting.period,
    started_at: meeting.startedAt,
    ended_at: meeting.endedAt,
    place: meeting.place,
    chair: meeting.chair,
    secretary: meeting.secretary,
    summoned: meeting.summoned,
    present: meeting.present,
    absent: meeting.absent,
    agenda: meeting.agenda,
  }
  const isThere = db.count(sql`SELECT count(*) FROM meetings WHERE document_id = ${id}`) > 0
  if (isThere) updateRow(db, 'meetings', id, columns, 'document_id')
  else insertRow(db, 'meetings', { document_id: id, ...columns })
}
