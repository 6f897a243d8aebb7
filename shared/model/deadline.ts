import { z } from 'zod'
import { Day } from './congress.ts'
import { CongressId } from './ids.ts'
import { deadlinePurposes, Mark, RuleSource } from './rules.ts'

/** How near: past, within a week, within a month, later, done; a suggestion is never overdue. */
export const Nearness = z.enum(['overdue', 'week', 'month', 'later', 'done', 'suggested'])
export type Nearness = z.infer<typeof Nearness>

/** Thời hạn: one date with how it was counted and by which rule. */
export const Deadline = z.object({
  congressId: CongressId,
  congressTitle: z.string(),
  code: z.enum(['D1', 'D2', 'D3', 'D4', 'D5']),
  purpose: z.enum(deadlinePurposes),
  label: z.string(),
  /** Null = it cannot be counted yet: see `computation`. */
  due: Day.nullable(),
  /** “Kết thúc 21/5/2020 + 1 năm = 21/5/2021”. */
  computation: z.string(),
  source: RuleSource,
  mark: Mark,
  nearness: Nearness,
  /** Days left; negative = days late. Null without a date. */
  days: z.number().int().nullable(),
  /** Who still has something to bring, with how many lines: for what is due to the archive. */
  waitingFor: z.array(z.object({ compilingBody: z.string(), lines: z.number().int() })),
})
export type Deadline = z.infer<typeof Deadline>

/** What an office says of a congress's hand-over. */
export const CongressTimes = z.object({
  /** Ngày kết thúc công việc; null = the day the congress closed. */
  workEndedOn: Day.nullable(),
  /** Hạn nộp lưu by the local letter, and its number. */
  localDue: Day.nullable(),
  localSource: z.string().trim().max(200),
  /** Longer with leave: until when, by which paper. */
  extendedTo: Day.nullable(),
  extensionSource: z.string().trim().max(200),
  handedOverOn: Day.nullable(),
  historicalOn: Day.nullable(),
  ballotsReviewedOn: Day.nullable(),
})
export type CongressTimes = z.infer<typeof CongressTimes>

export const noTimes: CongressTimes = {
  workEndedOn: null,
  localDue: null,
  localSource: '',
  extendedTo: null,
  extensionSource: '',
  handedOverOn: null,
  historicalOn: null,
  ballotsReviewedOn: null,
}
