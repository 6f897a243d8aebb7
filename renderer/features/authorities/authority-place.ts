import { z } from 'zod'
import { authorityKinds } from '../../../shared/model/closed-lists.ts'
import { AuthorityId } from '../../../shared/model/ids.ts'

/** Where one stands in the register; lives in the address, so that it survives a restart. */
export const AuthorityPlace = z.object({
  kind: authorityKinds.schema.optional().catch(undefined),
  words: z.string().max(200).optional().catch(undefined),
  sort: z.enum(['name', 'documents']).optional().catch(undefined),
  id: AuthorityId.optional().catch(undefined),
  /** True: the form of the chosen record; `new`: of one that is not there yet. */
  edit: z
    .union([z.literal(true), z.literal('new')])
    .optional()
    .catch(undefined),
})
export type AuthorityPlace = z.infer<typeof AuthorityPlace>

/** The list that a place shows, said in full. */
export const listOf = ({ kind = 'person', words = '', sort = 'name' }: AuthorityPlace) => ({
  kind,
  words,
  sort,
})
export type AuthorityList = ReturnType<typeof listOf>
