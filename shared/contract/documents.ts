import { z } from 'zod'
import { Document, DocumentFields } from '../model/document.ts'
import { DocumentId, DossierId } from '../model/ids.ts'
import { command, query } from './define.ts'

export const documents = {
  list: query('read', z.object({ dossierId: DossierId }), z.array(Document)),
  /** Danh sách chờ biên mục: the oldest first. */
  uncatalogued: query('read', z.object({}), z.array(Document)),
  get: query('read', z.object({ id: DocumentId }), Document),
  /** A paper without a file: kept on paper only, or secret, or a member's personal dossier. */
  create: command('write', z.object({ dossierId: DossierId, fields: DocumentFields.partial() }), Document),
  update: command('write', z.object({ id: DocumentId, fields: DocumentFields.partial() }), Document),
  /** Moves a document to another place in its dossier; the others close up. */
  reorder: command('write', z.object({ id: DocumentId, order: z.number().int().min(1) }), z.array(Document)),
  /** Values used before, most used first, for suggestions while typing. */
  suggestions: query(
    'read',
    z.object({}),
    z.object({ bodies: z.array(z.string()), signers: z.array(z.string()), symbols: z.array(z.string()) }),
  ),
}
