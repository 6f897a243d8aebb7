import { z } from 'zod'

/** A closed list: stable ids with their Vietnamese labels, in the order of a form. */
export interface ClosedList<Id extends string> {
  readonly ids: readonly [Id, ...Id[]]
  readonly labels: Readonly<Record<Id, string>>
  readonly schema: z.ZodType<Id>
}

function closedList<const Labels extends Record<string, string>>(
  labels: Labels,
): ClosedList<Extract<keyof Labels, string>> {
  type Id = Extract<keyof Labels, string>
  const ids = Object.keys(labels) as [Id, ...Id[]]
  return { ids, labels: labels as Record<Id, string>, schema: z.enum(ids) as unknown as z.ZodType<Id> }
}

/** Độ mật, lowest first: the order is the rule “dossier = highest of its documents” (R32). */
export const secrecyLevels = closedList({
  thuong: 'Thường',
  mat: 'Mật',
  'toi-mat': 'Tối mật',
  'tuyet-mat': 'Tuyệt mật',
})
export type Secrecy = (typeof secrecyLevels.ids)[number]

/** Loại bản: Quy định 270-QĐ/TW, Điều 2. */
export const copyKinds = closedList({
  'ban-goc': 'Bản gốc',
  'ban-chinh': 'Bản chính',
  'ban-sao': 'Bản sao',
})
export type CopyKind = (typeof copyKinds.ids)[number]

/** Trạng thái hồ sơ. */
export const dossierStatuses = closedList({
  'dang-lap': 'Đang lập',
  'da-dong': 'Đã đóng',
  'da-nop-luu': 'Đã nộp lưu',
})
export type DossierStatus = (typeof dossierStatuses.ids)[number]

/** Hình thức đại hội. */
export const congressKinds = closedList({
  'dai-bieu': 'Đại hội đại biểu',
  'dang-vien': 'Đại hội đảng viên',
})
export type CongressKind = (typeof congressKinds.ids)[number]

/** What reading a stored file gave. */
export const textStates = closedList({
  text: 'Đọc được chữ',
  none: 'Chưa đọc được chữ',
  encrypted: 'Có mật khẩu',
  unreadable: 'Không đọc được',
  'not-pdf': 'Không phải PDF',
})
export type TextState = (typeof textStates.ids)[number]
