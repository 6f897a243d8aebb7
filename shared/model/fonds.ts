import { z } from 'zod'
import { FondsId, InventoryId } from './ids.ts'

/** Phông lưu trữ: the records of one committee. Merged communes hold those of dissolved ones. */
export const FondsFields = z.object({
  /** Phông số; stands in every dossier's code. */
  code: z
    .string()
    .trim()
    .min(1)
    .max(13)
    .regex(/^[\p{L}\p{N}_-]+$/u, 'chỉ dùng chữ, số và gạch nối'),
  /** Tên phông (FondName, at most 200: Thông tư 02/2019/TT-BNV). */
  name: z.string().trim().min(1).max(200),
  /** Tên cấp ủy, as it stands in the head of a form. */
  committee: z.string().trim().max(200),
  /** Cấp ủy cấp trên. */
  higherBody: z.string().trim().max(200),
  note: z.string().trim().max(2000),
})
export type FondsFields = z.infer<typeof FondsFields>

export const Fonds = FondsFields.extend({ id: FondsId, dossiers: z.number().int() })
export type Fonds = z.infer<typeof Fonds>

/** Mục lục hồ sơ: a numbered list of dossiers inside a fonds. */
export const InventoryFields = z.object({
  /** Mục lục số; two digits by default (R30). */
  number: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}-]{1,4}$/u, 'từ 1 đến 4 chữ, số hoặc gạch nối')
    .transform((number) => (/^\d$/.test(number) ? `0${number}` : number)),
  title: z.string().trim().max(200),
})
export type InventoryFields = z.infer<typeof InventoryFields>

export const Inventory = z.object({
  id: InventoryId,
  fondsId: FondsId,
  number: z.string(),
  title: z.string(),
  dossiers: z.number().int(),
})
export type Inventory = z.infer<typeof Inventory>
