import { z } from 'zod'
import { congressBodies, congressKinds, sessionKinds } from './closed-lists.ts'
import { WireDate } from './dossier.ts'
import { CongressId, FondsId } from './ids.ts'

export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'viết như 2020-05-20')

const Heads = z.number().int().min(0).max(999_999)
const ClockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'viết như 07:30')

/** Một phiên họp. */
export const CongressSession = z.object({
  kind: sessionKinds.schema,
  heldOn: WireDate.nullable(),
  startedAt: ClockTime,
  endedAt: ClockTime,
  place: z.string().trim().max(200),
  note: z.string().trim().max(500),
})
export type CongressSession = z.infer<typeof CongressSession>

/** One person in one of the congress's bodies. */
export const CongressMember = z.object({
  body: congressBodies.schema,
  name: z.string().trim().min(1).max(200),
  /** Trưởng đoàn, ủy viên …: as written. */
  office: z.string().trim().max(100),
})
export type CongressMember = z.infer<typeof CongressMember>

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
  place: z.string().trim().max(200),
  /** Tổng số đảng viên của đảng bộ; đại biểu triệu tập; đại biểu có mặt. */
  members: Heads.nullable(),
  summoned: Heads.nullable(),
  present: Heads.nullable(),
  note: z.string().trim().max(2000),
  sessions: z.array(CongressSession).max(50),
  bodyMembers: z.array(CongressMember).max(500),
})
export type CongressFields = z.infer<typeof CongressFields>

/** What a new congress must say; the rest may follow later. */
export const NewCongress = CongressFields.partial().required({
  organisation: true,
  tier: true,
  kind: true,
  ordinal: true,
  term: true,
  openedOn: true,
  closedOn: true,
})
export type NewCongress = z.infer<typeof NewCongress>

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
