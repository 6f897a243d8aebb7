import { z } from 'zod'
import { FixityFilter } from '../../../shared/model/fixity.ts'

/** What the list shows; lives in the address, so that it survives a restart. */
export const FixityPlace = z.object({
  filter: FixityFilter.optional().catch(undefined),
  words: z.string().max(200).optional().catch(undefined),
})
export type FixityPlace = z.infer<typeof FixityPlace>

/** In the order of the list of choices. */
export const shownFilters = [
  'all',
  'troubled',
  'changed',
  'missing',
  'unreadable',
  'due',
  'unchecked',
  'whole',
] as const satisfies readonly FixityFilter[]
