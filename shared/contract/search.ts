import { z } from 'zod'
import { SearchAnswer, SearchRequest } from '../model/search.ts'
import { query } from './define.ts'

export const search = {
  find: query('read', SearchRequest, SearchAnswer),
  /** Throws the index away and builds it anew from the catalogue. */
  rebuild: query('read', z.object({}), z.object({ documents: z.number().int() })),
}
