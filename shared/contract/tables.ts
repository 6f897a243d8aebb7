import { z } from 'zod'
import { DocumentListRequest } from '../model/document-list.ts'
import { DossierScope } from '../model/dossier.ts'
import { PathToken, Sha256 } from '../model/ids.ts'
import { SearchRequest } from '../model/search.ts'
import { job } from './define.ts'

const columns = z.array(z.string()).min(1).max(100)

/** A table as it is shown: what it lists, how it is narrowed and sorted, its columns in their order. */
export const ShownTable = z.discriminatedUnion('list', [
  z.object({
    list: z.literal('documents'),
    request: DocumentListRequest.omit({ offset: true, limit: true }),
    columns,
  }),
  z.object({ list: z.literal('dossiers'), scope: DossierScope, columns }),
  z.object({
    list: z.literal('authorities'),
    kind: z.enum(['person', 'body']),
    words: z.string().max(200),
    sort: z.enum(['name', 'documents']),
  }),
  z.object({ list: z.literal('search'), request: SearchRequest.omit({ offset: true, limit: true }) }),
])
export type ShownTable = z.infer<typeof ShownTable>

/** Bảng đưa ra ngoài. */
export const tables = {
  export: job(
    'export',
    z.object({
      table: ShownTable,
      /** First line of the sheet: what the table is. */
      title: z.string().max(300),
      format: z.enum(['xlsx', 'csv']),
      to: PathToken,
      overwrite: z.boolean().default(false),
    }),
    z.object({ to: z.string(), rows: z.number().int(), bytes: z.number().int(), sha256: Sha256 }),
  ),
}
