import { z } from 'zod'
import { Document, DocumentFields } from '../model/document.ts'
import { DocumentBrief } from '../model/document-link.ts'
import {
  DocumentListRequest,
  DocumentPage,
  Entry,
  EntryOutcome,
  EntryPreview,
} from '../model/document-list.ts'
import { DocumentId, DossierId } from '../model/ids.ts'
import { LevelChange } from '../model/level-change.ts'
import { YearCount } from '../model/overview.ts'
import { command, query } from './define.ts'

const someDocuments = z.array(DocumentId).min(1).max(20_000)

export const documents = {
  list: query('read', z.object({ dossierId: DossierId }), z.array(Document)),
  /** One window of a list, filtered and sorted; `total` counts the whole list. */
  page: query('read', DocumentListRequest, DocumentPage),
  /** The ids of a whole list in its order, to select all of it. */
  ids: query('read', DocumentListRequest.omit({ offset: true, limit: true }), z.array(DocumentId)),
  /** How many papers each year of each term has: the time line. */
  years: query('read', z.object({}), z.array(YearCount)),
  /** Danh sách chờ biên mục: the oldest first. */
  uncatalogued: query('read', z.object({}), z.array(Document)),
  get: query('read', z.object({ id: DocumentId }), Document),
  /** Papers whose number, symbol or title hold these words: to link to. At most `limit`. */
  look: query(
    'read',
    z.object({ words: z.string().max(200), limit: z.number().int().min(1).max(100).default(20) }),
    z.array(DocumentBrief),
  ),
  /** A paper without a file: kept on paper only, or secret, or a member's personal dossier. */
  create: command('edit', z.object({ dossierId: DossierId, fields: DocumentFields.partial() }), Document),
  /** With `order` also its place in the dossier, in the same step. */
  update: command(
    'edit',
    z.object({
      id: DocumentId,
      fields: DocumentFields.partial(),
      order: z.number().int().min(1).optional(),
      /** Needed where the level of secrecy changes. */
      levelChange: LevelChange.nullable().default(null),
    }),
    Document,
  ),
  /** What `enter` would change, cell by cell; changes nothing. */
  previewEntry: query('read', Entry, EntryPreview),
  /** Cells as typed, for many rows at once: all of it or, with problems, nothing. */
  enter: command('edit', Entry, EntryOutcome),
  /** Moves a document to another place in its dossier; the others close up. */
  reorder: command('edit', z.object({ id: DocumentId, order: z.number().int().min(1) }), z.array(Document)),
  /** Moves documents to the end of another dossier, or to `order` in it. */
  move: command(
    'edit',
    z.object({
      ids: someDocuments,
      dossierId: DossierId,
      order: z.number().int().min(1).nullable().default(null),
    }),
    z.array(Document),
  ),
  /** Into the bin, from which they come back. */
  trash: command('delete', z.object({ ids: someDocuments }), z.object({ documents: z.number().int() })),
  /** Values used before, most used first, for suggestions while typing. */
  suggestions: query(
    'read',
    z.object({}),
    z.object({ bodies: z.array(z.string()), signers: z.array(z.string()), symbols: z.array(z.string()) }),
  ),
  /** Số tiếp theo: one above the highest of this kind and body in the congress term of the dossier; null = unknown. */
  nextNumber: query(
    'read',
    z.object({ dossierId: DossierId, kind: z.string(), symbol: z.string() }),
    z.object({ number: z.string().nullable() }),
  ),
}
