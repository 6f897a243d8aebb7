import { z } from 'zod'
import { closedList } from './closed-lists.ts'
import { DocumentId, DossierId } from './ids.ts'

/** Loại việc: how the log is narrowed. */
export const deedKinds = closedList({
  catalogue: 'Biên mục, sửa danh mục',
  files: 'Đưa tệp vào, tệp gốc',
  bin: 'Thùng rác',
  undo: 'Hoàn tác, làm lại',
  out: 'Đưa ra ngoài: lưu, in, xuất',
  reading: 'Đọc tài liệu mật',
  session: 'Đăng nhập, khóa',
  refusal: 'Bị từ chối',
  accounts: 'Tài khoản',
  upkeep: 'Sao lưu, kiểm tra, thiết lập',
  rules: 'Quy định',
  hidden: 'Trên mức mật được đọc',
  other: 'Việc khác',
})
export type DeedKind = (typeof deedKinds.ids)[number]

/** The record whose history is asked for. */
export const AuditRecord = z.discriminatedUnion('noun', [
  z.object({ noun: z.literal('document'), id: DocumentId }),
  z.object({ noun: z.literal('dossier'), id: DossierId }),
])
export type AuditRecord = z.infer<typeof AuditRecord>

const Moment = z.iso.datetime()

export const AuditFilter = z.object({
  person: z.string().max(200).nullable().default(null),
  kind: deedKinds.schema.nullable().default(null),
  record: AuditRecord.nullable().default(null),
  /** Words of what was changed, by whom, or of the deed, marks and case aside. */
  words: z.string().max(200).default(''),
  /** From this moment on, and before that one. */
  from: Moment.nullable().default(null),
  until: Moment.nullable().default(null),
})
export type AuditFilter = z.infer<typeof AuditFilter>

/** One entry of the log in words. */
export const AuditRow = z.object({
  seq: z.number().int(),
  at: z.string(),
  who: z.string(),
  office: z.string(),
  kind: deedKinds.schema,
  /** What was done. */
  deed: z.string(),
  /** On which record, by the name it has or had; '' where the deed says it all. */
  record: z.string(),
  /** The one paper or dossier it was done on, if it is there and may be seen. */
  place: AuditRecord.nullable(),
})
export type AuditRow = z.infer<typeof AuditRow>

/** A field as it was and as it became. */
export const ChangedField = z.object({ label: z.string(), before: z.string(), after: z.string() })
export type ChangedField = z.infer<typeof ChangedField>

/** What became of one record; `record` is '' where the entry names it already. */
export const ChangedRecord = z.object({ record: z.string(), fields: z.array(ChangedField) })
export type ChangedRecord = z.infer<typeof ChangedRecord>

export const AuditDetail = AuditRow.extend({
  changes: z.array(ChangedRecord),
  /** Records of the same entry that are not told here. */
  more: z.number().int(),
})
export type AuditDetail = z.infer<typeof AuditDetail>

export const AuditHead = z.object({ seq: z.number().int(), hash: z.string() })
