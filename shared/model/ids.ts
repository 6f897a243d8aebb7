import { z } from 'zod'

const id = z.number().int().positive()

export const FondsId = id.brand<'FondsId'>()
export const InventoryId = id.brand<'InventoryId'>()
export const CongressId = id.brand<'CongressId'>()
export const DossierId = id.brand<'DossierId'>()
export const DocumentId = id.brand<'DocumentId'>()

export const AuthorityId = id.brand<'AuthorityId'>()
export const LinkId = id.brand<'LinkId'>()
export const AccountId = id.brand<'AccountId'>()
export const HoldId = id.brand<'HoldId'>()

export type FondsId = z.infer<typeof FondsId>
export type InventoryId = z.infer<typeof InventoryId>
export type CongressId = z.infer<typeof CongressId>
export type DossierId = z.infer<typeof DossierId>
export type DocumentId = z.infer<typeof DocumentId>
export type AuthorityId = z.infer<typeof AuthorityId>
export type LinkId = z.infer<typeof LinkId>
export type AccountId = z.infer<typeof AccountId>
export type HoldId = z.infer<typeof HoldId>

/** SHA-256 of a stored file, 64 lower-case hexadecimal digits. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>()
export type Sha256 = z.infer<typeof Sha256>

/** One-time name of a file or folder that the person chose; only the process that made it knows the path. */
export const PathToken = z.string().min(16).max(64).brand<'PathToken'>()
export type PathToken = z.infer<typeof PathToken>
