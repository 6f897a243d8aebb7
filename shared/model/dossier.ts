import { z } from 'zod'
import { wireForm } from '../dates/wire-date.ts'
import { dossierStatuses, secrecyLevels } from './closed-lists.ts'
import { CongressId, DossierId, FondsId, InventoryId } from './ids.ts'

/** A partial date as it travels, in wire form (`2020-09`, `1978~`, `2015/2017`); `certain` false = in square brackets. */
export const WireDate = z.object({
  text: z.string().regex(wireForm),
  certain: z.boolean(),
})
export type WireDate = z.infer<typeof WireDate>

/** What a person may set on a dossier. Lengths: Thông tư 02/2019/TT-BNV. */
export const DossierFields = z.object({
  number: z.string().trim().min(1).max(20),
  /** Số và ký hiệu (FileNotation) of the office's file plan. */
  notation: z.string().trim().max(20),
  title: z.string().trim().min(1).max(1000),
  /** Id of `resources/rules/retention-terms.json`. */
  retention: z.string().nullable(),
  secrecy: secrecyLevels.schema,
  /** Chế độ sử dụng. */
  usageRegime: z.string().trim().max(30),
  languages: z.string().trim().max(100),
  /** A correction of the computed first day; null = computed from the documents. */
  start: WireDate.nullable(),
  end: WireDate.nullable(),
  /** Chú giải. */
  description: z.string().trim().max(2000),
  /** Ký hiệu thông tin. */
  informationSymbol: z.string().trim().max(30),
  keywords: z.string().trim().max(100),
  /** Số tờ. */
  sheets: z.number().int().min(0).max(99_999).nullable(),
  /** Tình trạng vật lý. */
  condition: z.string().trim().max(50),
  /** Kho / giá / hộp (cặp). */
  store: z.string().trim().max(100),
  shelf: z.string().trim().max(100),
  box: z.string().trim().max(100),
  status: dossierStatuses.schema,
  note: z.string().trim().max(2000),
})
export type DossierFields = z.infer<typeof DossierFields>

/** Hồ sơ (đơn vị bảo quản). */
export const Dossier = DossierFields.extend({
  id: DossierId,
  /** fonds.inventory.number, unique in the archive. */
  code: z.string(),
  fondsId: FondsId,
  inventoryId: InventoryId,
  congressId: CongressId.nullable(),
  /** Group of the congress file plan, e.g. `van-kien`; null outside a congress. */
  groupId: z.string().nullable(),
  /** Who compiles it, only where the source names one. */
  compilingBody: z.string().nullable(),
  /** Holds personal dossiers of members: records “có, nơi lưu” only, takes no file (R28). */
  personalFiles: z.boolean(),
  /** The correction where there is one, else the documents' earliest and latest day. */
  startShown: WireDate.nullable(),
  endShown: WireDate.nullable(),
  /** The highest of its own level and its documents' (R32). */
  secrecyShown: secrecyLevels.schema,
  documents: z.number().int(),
  uncatalogued: z.number().int(),
  files: z.number().int(),
  pages: z.number().int(),
})
export type Dossier = z.infer<typeof Dossier>

/** Part of the catalogue whose dossiers are listed; empty = all. */
export const DossierScope = z.object({
  fondsId: FondsId.nullable().optional(),
  inventoryId: InventoryId.nullable().optional(),
  congressId: CongressId.nullable().optional(),
})
export type DossierScope = z.infer<typeof DossierScope>

/** A dossier as the tree shows it. */
export const DossierBranch = Dossier.pick({
  id: true,
  code: true,
  fondsId: true,
  inventoryId: true,
  congressId: true,
  groupId: true,
  personalFiles: true,
  number: true,
  title: true,
  status: true,
  documents: true,
  uncatalogued: true,
}).extend({
  /** The highest of its own level and its documents' (R32). */
  secrecy: secrecyLevels.schema,
  /** The year it begins; null without any date. */
  year: z.string().nullable(),
})
export type DossierBranch = z.infer<typeof DossierBranch>
