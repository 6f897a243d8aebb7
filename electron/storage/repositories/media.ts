import { z } from 'zod'
import type { MediaFields } from '../../../shared/model/document.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { insertRow, updateRow } from '../database/write-row.ts'

export const MediaRow = z.object({
  archiveNumber: z.string().nullable(),
  mediaEvent: z.string().nullable(),
  maker: z.string().nullable(),
  mediaPlace: z.string().nullable(),
  carrier: z.string().nullable(),
  extent: z.string().nullable(),
})

export const mediaColumns = sql`archive_number AS archiveNumber, media_records.event AS mediaEvent, maker,
  media_records.place AS mediaPlace, carrier, extent`

export const mediaOf = (row: z.infer<typeof MediaRow>): MediaFields | null =>
  row.archiveNumber === null
    ? null
    : {
        archiveNumber: row.archiveNumber,
        event: row.mediaEvent ?? '',
        maker: row.maker ?? '',
        place: row.mediaPlace ?? '',
        carrier: row.carrier ?? '',
        extent: row.extent ?? '',
      }

/** What a photograph, sound, film or object has besides; null clears it. */
export function saveMedia(db: WritableDb, id: DocumentId, media: MediaFields | null): void {
  if (media === null) {
    db.run(sql`DELETE FROM media_records WHERE document_id = ${id}`)
    return
  }
  const columns = {
    archive_number: media.archiveNumber,
    event: media.event,
    maker: media.maker,
    place: media.place,
    carrier: media.carrier,
    extent: media.extent,
  }
  const isThere = db.count(sql`SELECT count(*) FROM media_records WHERE document_id = ${id}`) > 0
  if (isThere) updateRow(db, 'media_records', id, columns, 'document_id')
  else insertRow(db, 'media_records', { document_id: id, ...columns })
}
