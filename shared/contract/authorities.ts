import { z } from 'zod'
import { Authority, AuthorityFields, AuthorityRow } from '../model/authority.ts'
import { authorityKinds } from '../model/closed-lists.ts'
import { Document } from '../model/document.ts'
import { AuthorityId } from '../model/ids.ts'
import { command, query } from './define.ts'

/** Nhân vật và cơ quan, tổ chức. */
export const authorities = {
  page: query(
    'read',
    z.object({
      kind: authorityKinds.schema,
      words: z.string().max(200).default(''),
      sort: z.enum(['name', 'documents']).default('name'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ total: z.number().int(), rows: z.array(AuthorityRow) }),
  ),
  get: query('read', z.object({ id: AuthorityId }), Authority),
  /** Names that go on from what was typed, the most used first. */
  suggest: query(
    'read',
    z.object({
      kind: authorityKinds.schema,
      typed: z.string().max(200),
      limit: z.number().int().min(1).max(50).default(12),
    }),
    z.array(z.object({ id: AuthorityId, name: z.string(), mainName: z.string(), hint: z.string() })),
  ),
  /** The papers that name it, newest first. */
  documents: query(
    'read',
    z.object({
      id: AuthorityId,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ total: z.number().int(), rows: z.array(Document) }),
  ),
  create: command(
    'edit',
    z.object({ fields: AuthorityFields.partial().required({ kind: true, name: true }) }),
    Authority,
  ),
  update: command(
    'edit',
    z.object({ id: AuthorityId, fields: AuthorityFields.omit({ kind: true }).partial() }),
    Authority,
  ),
  /** The others become names of the one that stays: every name still finds every paper. */
  merge: command(
    'edit',
    z.object({ keep: AuthorityId, others: z.array(AuthorityId).min(1).max(50) }),
    Authority,
  ),
  /** Only one that no paper names. */
  remove: command('delete', z.object({ id: AuthorityId }), z.object({})),
}
