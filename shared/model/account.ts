import { z } from 'zod'
import { type Secrecy, secrecyLevels } from './closed-lists.ts'
import { AccountId } from './ids.ts'
import { type Right, rights } from './permissions.ts'
import { roles } from './roles.ts'

/** What an administrator sets of a person. */
export const AccountFields = z.object({
  name: z.string().trim().min(1).max(200),
  /** Chức vụ. */
  office: z.string().trim().max(200),
  role: roles.schema,
  /** The highest level of secrecy that the person may read. */
  clearance: secrecyLevels.schema,
})
export type AccountFields = z.infer<typeof AccountFields>

/** Tài khoản của một người. */
export const Account = AccountFields.extend({
  id: AccountId,
  disabled: z.boolean(),
  /** Recovery codes that were not used yet. */
  codesLeft: z.number().int(),
})
export type Account = z.infer<typeof Account>

/** As it is typed; how long it must be is for `shortestPassword` to say. */
export const Password = z.string().max(200)

/** Characters. */
export const shortestPassword = 8

/** Who works on the open archive, with their rights. Without accounts it is the archive's officer, with all of them. */
export const PersonAtWork = AccountFields.extend({
  id: AccountId.nullable(),
  role: roles.schema.nullable(),
  rights: z.array(z.enum(rights as [Right, ...Right[]])),
})
export type PersonAtWork = z.infer<typeof PersonAtWork>

/** How an open archive knows who is at work. */
export const SessionState = z.object({
  /** False: one person without a password. */
  accounts: z.boolean(),
  /** Null: nobody has signed in, or it is locked. */
  person: PersonAtWork.nullable(),
  /** For whom it is locked; '' when it is not. */
  lockedFor: z.string(),
  /** Minutes without a deed after which it is locked. */
  idleMinutes: z.number().int(),
})
export type SessionState = z.infer<typeof SessionState>

/** Minutes of idleness that an administrator may choose. */
export const idleBounds = { least: 1, most: 240, otherwise: 10 } as const

/** The levels above a clearance. */
export const levelsAbove = (clearance: Secrecy): readonly Secrecy[] =>
  secrecyLevels.ids.slice(secrecyLevels.ids.indexOf(clearance) + 1)
