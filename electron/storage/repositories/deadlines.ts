import { CongressTimes, noTimes } from '../../../shared/model/deadline.ts'
import type { CongressId } from '../../../shared/model/ids.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export const timesOfCongress = (db: ReadableDb, id: CongressId): CongressTimes =>
  db.get(
    sql`SELECT work_ended_on AS workEndedOn, local_due AS localDue, local_source AS localSource,
      extended_to AS extendedTo, extension_source AS extensionSource, handed_over_on AS handedOverOn,
      historical_on AS historicalOn, ballots_reviewed_on AS ballotsReviewedOn
      FROM congress_times WHERE congress_id = ${id}`,
    CongressTimes,
  ) ?? noTimes

export function saveTimesOfCongress(db: WritableDb, id: CongressId, times: CongressTimes): void {
  db.run(sql`INSERT INTO congress_times (congress_id, work_ended_on, local_due, local_source, extended_to,
      extension_source, handed_over_on, historical_on, ballots_reviewed_on)
    VALUES (${id}, ${times.workEndedOn}, ${times.localDue}, ${times.localSource}, ${times.extendedTo},
      ${times.extensionSource}, ${times.handedOverOn}, ${times.historicalOn}, ${times.ballotsReviewedOn})
    ON CONFLICT (congress_id) DO UPDATE SET work_ended_on = excluded.work_ended_on, local_due = excluded.local_due,
      local_source = excluded.local_source, extended_to = excluded.extended_to,
      extension_source = excluded.extension_source, handed_over_on = excluded.handed_over_on,
      historical_on = excluded.historical_on, ballots_reviewed_on = excluded.ballots_reviewed_on`)
}
