import type { MeetingFields } from '../../../shared/model/document.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { dateColumns } from './rows.ts'

/** What minutes say of their meeting; null clears it. */
export function saveMeeting(db: WritableDb, id: DocumentId, meeting: MeetingFields | null): void {
  if (meeting === null) {
    db.run(sql`DELETE FROM meetings WHERE document_id = ${id}`)
    return
  }
  const held = dateColumns(meeting.heldOn)
  db.run(sql`INSERT INTO meetings (document_id, kind, held_text, held_certain, chair, secretary)
    VALUES (${id}, ${meeting.kind}, ${held.text}, ${held.certain}, ${meeting.chair}, ${meeting.secretary})
    ON CONFLICT (document_id) DO UPDATE SET kind = excluded.kind, held_text = excluded.held_text,
      held_certain = excluded.held_certain, chair = excluded.chair, secretary = excluded.secretary`)
}
