import { z } from 'zod'
import { congressKinds } from './closed-lists.ts'
import { CongressId, FondsId } from './ids.ts'

export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'viết như 2020-05-20')

/** Đại hội: one congress of one organisation (R01). */
export const CongressFields = z.object({
  /** Tổ chức đảng, e.g. “Đảng bộ xã Dương Quang”. */
  organisation: z.string().trim().min(1).max(200),
  /** Cấp: id of `resources/rules/tiers.json`; null = by the rules of the opening day. */
  tier: z.string().nullable(),
  kind: congressKinds.schema,
  /** Lần thứ: as typed, e.g. “XVI” or “16”. */
  ordinal: z.string().trim().min(1).max(10),
  /** Nhiệm kỳ, “2020-2025”. */
  term: z.string().trim().min(1).max(20),
  openedOn: Day,
  closedOn: Day,
})
export type CongressFields = z.infer<typeof CongressFields>

export const Congress = CongressFields.extend({
  id: CongressId,
  fondsId: FondsId,
  tier: z.string(),
  title: z.string(),
  dossiers: z.number().int(),
})
export type Congress = z.infer<typeof Congress>

/** The organisation that holds the congress, proposed from the name of its fonds: “Phông Đảng ủy xã A” → “Đảng bộ xã A”. */
export function organisationOf(fondsName: string): string {
  const name = fondsName
    .normalize('NFC')
    .replace(/^phông\s+(lưu trữ\s+)?/iu, '')
    .trim()
  return name.replace(/^(Ban Chấp hành\s+)?Đảng (ủy|uỷ|bộ)(?=\s)/iu, 'Đảng bộ')
}
