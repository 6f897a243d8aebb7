import { z } from 'zod'
import { CongressId, DocumentId, DossierId } from './ids.ts'
import { Mark, RuleSource, Severity, validationCodes } from './rules.ts'

/** A help that the program offers and that the person accepts with one key. */
export const fixes = {
  'recompute-dates': 'Tính lại thời gian từ văn bản',
  'raise-secrecy': 'Nâng độ mật của hồ sơ',
  'set-retention': 'Lấy thời hạn dài nhất',
  'pad-number': 'Thêm số 0 cho hồ sơ số',
  'pad-document-number': 'Thêm số 0 trước số văn bản',
  'count-pages-on': 'Đánh trang nối tiếp',
  'use-counted-pages': 'Lấy số trang của tệp',
  'link-twin': 'Nối với văn bản kia',
  'restore-from-bin': 'Lấy lại từ thùng rác',
} as const
export type Fix = keyof typeof fixes
export const Fix = z.enum(Object.keys(fixes) as [Fix, ...Fix[]])

/** What a finding speaks of, and where to go for it. */
export const CheckSubject = z.object({
  kind: z.enum(['document', 'dossier', 'congress', 'series']),
  documentId: DocumentId.nullable(),
  dossierId: DossierId.nullable(),
  congressId: CongressId.nullable(),
  /** In words: “Văn bản 05-NQ/ĐU: …”, “Hồ sơ DU01.01.0001: …”. */
  name: z.string(),
})
export type CheckSubject = z.infer<typeof CheckSubject>

/** Điều cần xem: what a rule found, with the rule's weight, source and mark. */
export const CheckFinding = z.object({
  rule: z.enum(validationCodes),
  severity: Severity,
  subject: CheckSubject,
  /** What is wrong and what to do. */
  message: z.string(),
  /** The field beside which it is shown; null = the whole record. */
  field: z.string().nullable(),
  fix: Fix.nullable(),
  source: RuleSource,
  mark: Mark,
})
export type CheckFinding = z.infer<typeof CheckFinding>

export const CheckCounts = z.object({
  errors: z.number().int(),
  warnings: z.number().int(),
  infos: z.number().int(),
})
export type CheckCounts = z.infer<typeof CheckCounts>

/** Which findings are listed; empty = all. */
export const CheckFilter = z.object({
  severity: Severity.nullable().default(null),
  rule: z.enum(validationCodes).nullable().default(null),
  dossierId: DossierId.nullable().default(null),
  congressId: CongressId.nullable().default(null),
})
export type CheckFilter = z.infer<typeof CheckFilter>

export const CheckPage = z.object({
  findings: z.array(CheckFinding),
  /** Of the filter, all of it. */
  total: z.number().int(),
  /** Of the filter without its severity and rule, to choose from. */
  counts: CheckCounts,
  rules: z.array(z.object({ rule: z.enum(validationCodes), severity: Severity, count: z.number().int() })),
  /** Subjects still to be checked; 0 = the list is complete. */
  left: z.number().int(),
})
export type CheckPage = z.infer<typeof CheckPage>
