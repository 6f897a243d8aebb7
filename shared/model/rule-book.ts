import { z } from 'zod'
import { RuleEntry, type RuleFileKey, ruleFiles } from './rules.ts'

const keys = Object.keys(ruleFiles) as [RuleFileKey, ...RuleFileKey[]]
export const RuleFile = z.enum(keys)

/** What the files are called on the screen. */
export const ruleFileLabels: Readonly<Record<RuleFileKey, string>> = {
  documentKinds: 'Tên loại và ký hiệu văn bản',
  meetingKinds: 'Loại cuộc họp',
  retentionTerms: 'Thời hạn bảo quản',
  tiers: 'Cấp tổ chức đảng',
  congressFilePlan: 'Danh mục hồ sơ đại hội',
  validations: 'Quy tắc kiểm tra',
  authority: 'Thẩm quyền ban hành',
  congressCalendar: 'Lịch và quy mô đại hội',
  retentionTable: 'Bảng thời hạn bảo quản',
  deadlines: 'Thời hạn nộp lưu',
}

/** An entry as it travels: what every entry has, and the fields of its file besides. */
export const AnyRuleEntry = RuleEntry.loose()
export type AnyRuleEntry = z.infer<typeof AnyRuleEntry>

/** Why and by whom the office holds a rule otherwise than the program delivered it. */
export const RuleChange = z.object({
  file: RuleFile,
  entryId: z.string(),
  /** Null = the rule does not hold here. */
  entry: AnyRuleEntry.nullable(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
})
export type RuleChange = z.infer<typeof RuleChange>

/** One rule of the archive's book. */
export const RuleLine = z.object({
  file: RuleFile,
  /** As it holds now; of a withdrawn one as it was delivered. */
  entry: AnyRuleEntry,
  /** Delivered and untouched, corrected, the office's own, or withdrawn. */
  state: z.enum(['delivered', 'corrected', 'own', 'withdrawn']),
  /** As delivered, where it was corrected. */
  delivered: AnyRuleEntry.nullable(),
  change: RuleChange.nullable(),
})
export type RuleLine = z.infer<typeof RuleLine>

/** What the rules of this program say otherwise than those the archive has accepted. */
export const RuleDifference = z.object({
  file: RuleFile,
  entryId: z.string(),
  /** Null = new in this program. */
  before: AnyRuleEntry.nullable(),
  /** Null = no longer in this program. */
  after: AnyRuleEntry.nullable(),
  /** The office has corrected this rule itself: its correction stays. */
  corrected: z.boolean(),
})
export type RuleDifference = z.infer<typeof RuleDifference>
