import { z } from 'zod'
import { authorityKinds, nameKinds } from './closed-lists.ts'
import { WireDate } from './dossier.ts'
import { AuthorityId } from './ids.ts'

const period = { start: WireDate.nullable(), end: WireDate.nullable() }

/** Another name, with the time it was borne. */
export const AuthorityName = z.object({
  kind: nameKinds.schema,
  name: z.string().trim().min(1).max(200),
  ...period,
})
export type AuthorityName = z.infer<typeof AuthorityName>

/** Chức vụ đã giữ. */
export const AuthorityOffice = z.object({
  office: z.string().trim().min(1).max(200),
  body: z.string().trim().max(200),
  ...period,
})
export type AuthorityOffice = z.infer<typeof AuthorityOffice>

/** What a person may say of a person or a body. */
export const AuthorityFields = z.object({
  kind: authorityKinds.schema,
  name: z.string().trim().min(1).max(200),
  /** Of a body: from when to when it existed. Of a person: years of life, where known. */
  ...period,
  note: z.string().trim().max(2000),
  /** Names besides the main one. */
  otherNames: z.array(AuthorityName).max(50),
  /** Of a person. */
  offices: z.array(AuthorityOffice).max(100),
})
export type AuthorityFields = z.infer<typeof AuthorityFields>

/** Bản ghi chuẩn của một nhân vật, cơ quan. */
export const Authority = AuthorityFields.extend({
  id: AuthorityId,
  /** Documents that name it. */
  documents: z.number().int(),
})
export type Authority = z.infer<typeof Authority>

/** One line of the list. */
export const AuthorityRow = z.object({
  id: AuthorityId,
  kind: authorityKinds.schema,
  name: z.string(),
  start: WireDate.nullable(),
  end: WireDate.nullable(),
  otherNames: z.array(z.string()),
  documents: z.number().int(),
})
export type AuthorityRow = z.infer<typeof AuthorityRow>
