import { z } from 'zod'

/** A closed list: stable ids with their Vietnamese labels, in the order of a form. */
export interface ClosedList<Id extends string> {
  readonly ids: readonly [Id, ...Id[]]
  readonly labels: Readonly<Record<Id, string>>
  readonly schema: z.ZodType<Id>
}

/** Makes a closed list of labels by id. */
export function closedList<const Labels extends Record<string, string>>(
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

/** Loại hình tài liệu: those named in 62-HD/VPTW, and objects. */
export const recordForms = closedList({
  giay: 'Văn bản giấy',
  'dien-tu': 'Văn bản điện tử',
  anh: 'Ảnh',
  'ghi-am': 'Ghi âm',
  'ghi-hinh': 'Phim, ghi hình',
  'vi-phim': 'Vi phim',
  'hien-vat': 'Hiện vật',
})
export type RecordForm = (typeof recordForms.ids)[number]

/** Vai trò của tệp: several files of one paper. */
export const fileRoles = closedList({
  'ban-quet': 'Bản quét',
  'ban-ky': 'Bản có chữ ký',
  'ban-chu': 'Bản đánh máy',
  'phu-luc': 'Phụ lục',
  khac: 'Tệp khác',
})
export type FileRole = (typeof fileRoles.ids)[number]

/** Quan hệ giữa hai văn bản, said of the first: “biên bản này thông qua nghị quyết kia”. */
export const linkKinds = closedList({
  'thong-qua': 'Thông qua',
  'thay-the': 'Thay thế',
  'sua-doi': 'Sửa đổi, bổ sung',
  'thuc-hien': 'Thực hiện',
  'tra-loi': 'Trả lời',
  'phu-luc-cua': 'Là phụ lục của',
  'du-thao-cua': 'Là dự thảo của',
  'bien-ban-cua': 'Là biên bản của',
  'ban-khac-cua': 'Là bản khác của',
})
export type LinkKind = (typeof linkKinds.ids)[number]

/** The same said of the second. */
export const inverseLinkLabels: Readonly<Record<LinkKind, string>> = {
  'thong-qua': 'Được thông qua bởi',
  'thay-the': 'Bị thay thế bởi',
  'sua-doi': 'Được sửa đổi, bổ sung bởi',
  'thuc-hien': 'Được thực hiện bởi',
  'tra-loi': 'Được trả lời bởi',
  'phu-luc-cua': 'Có phụ lục',
  'du-thao-cua': 'Có dự thảo',
  'bien-ban-cua': 'Có biên bản',
  'ban-khac-cua': 'Có bản khác',
}

/** Nhân vật hay cơ quan, tổ chức. */
export const authorityKinds = closedList({ person: 'Nhân vật', body: 'Cơ quan, tổ chức' })
export type AuthorityKind = (typeof authorityKinds.ids)[number]

/** Loại tên. */
export const nameKinds = closedList({
  main: 'Tên chính',
  earlier: 'Tên trước đó',
  later: 'Tên sau này',
  other: 'Tên khác',
})
export type NameKind = (typeof nameKinds.ids)[number]

/** Phiên họp của đại hội. */
export const sessionKinds = closedList({ 'tru-bi': 'Phiên trù bị', 'chinh-thuc': 'Phiên chính thức' })

/** Các bộ phận của đại hội: Quy định 29-QĐ/TW (25/7/2016), item 12. */
export const congressBodies = closedList({
  'doan-chu-tich': 'Đoàn chủ tịch',
  'doan-thu-ky': 'Đoàn thư ký',
  'ban-tham-tra': 'Ban thẩm tra tư cách đại biểu',
  'ban-kiem-phieu': 'Ban kiểm phiếu',
})

/** What reading a stored file gave. */
export const textStates = closedList({
  text: 'Đọc được chữ',
  none: 'Chưa đọc được chữ',
  encrypted: 'Có mật khẩu',
  unreadable: 'Không đọc được',
  'not-pdf': 'Không phải PDF',
})
export type TextState = (typeof textStates.ids)[number]
