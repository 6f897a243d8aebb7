import { z } from 'zod'
import { FondsId, InventoryId } from './ids.ts'

const Year = z.number().int().min(1900).max(2100)
const Amount = z.number().int().min(0).max(99_999_999)

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
  /** Mã cơ quan lưu trữ (Identifier). */
  archiveCode: z.string().trim().max(13),
  /** Lịch sử đơn vị hình thành phông; the source gives no length. */
  history: z.string().trim().max(10_000),
  /** Thời gian tài liệu: first and last year. */
  yearFrom: Year.nullable(),
  yearTo: Year.nullable(),
  /** Số mét giá tài liệu, e.g. “12,5”. */
  paperMetres: z.string().trim().max(20),
  /** Số trang đã số hóa. */
  digitalPages: Amount.nullable(),
  /** CopyNumber. */
  copiedPages: Amount.nullable(),
  /** Các nhóm tài liệu chủ yếu. */
  keyGroups: z.string().trim().max(2000),
  /** Các loại hình tài liệu khác. */
  otherTypes: z.string().trim().max(2000),
  languages: z.string().trim().max(100),
  /** Công cụ tra cứu. */
  lookupTools: z.string().trim().max(2000),
  note: z.string().trim().max(2000),
})
export type FondsFields = z.infer<typeof FondsFields>

export const Fonds = FondsFields.extend({ id: FondsId, dossiers: z.number().int() })
export type Fonds = z.infer<typeof Fonds>

/** What a new fonds must say; the rest may follow later. */
export const NewFonds = FondsFields.partial().required({ code: true, name: true })
export type NewFonds = z.infer<typeof NewFonds>

/** Mục lục hồ sơ: a numbered list of dossiers inside a fonds. */
export const InventoryFields = z.object({
  /** Mục lục số; two digits by default (R30). */
  number: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}-]{1,4}$/u, 'từ 1 đến 4 chữ, số hoặc gạch nối')
    .transform((number) => (/^\d$/.test(number) ? `0${number}` : number)),
  title: z.string().trim().max(200),
  /** Khóa (nhiệm kỳ) in the heading of a Party inventory. */
  term: z.string().trim().max(20),
  yearFrom: Year.nullable(),
  yearTo: Year.nullable(),
  note: z.string().trim().max(2000),
})
export type InventoryFields = z.infer<typeof InventoryFields>

export const NewInventory = InventoryFields.partial().required({ number: true })
export type NewInventory = z.infer<typeof NewInventory>

export const Inventory = InventoryFields.extend({
  id: InventoryId,
  fondsId: FondsId,
  number: z.string(),
  dossiers: z.number().int(),
})
export type Inventory = z.infer<typeof Inventory>
