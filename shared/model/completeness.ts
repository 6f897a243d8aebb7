import { z } from 'zod'
import { CongressId, DocumentId, DossierId } from './ids.ts'
import { Mark, RuleSource } from './rules.ts'

/** Tình trạng của một thành phần. */
export const lineStates = {
  present: 'Có',
  missing: 'Thiếu',
  'not-arisen': 'Không phát sinh',
  unseen: 'Chưa xem',
} as const
export type LineState = keyof typeof lineStates
export const LineState = z.enum(Object.keys(lineStates) as [LineState, ...LineState[]])

/** Names a line of a congress's file plan. */
export const LineKey = z.object({ groupId: z.string().min(1).max(100), lineId: z.string().min(1).max(100) })
export type LineKey = z.infer<typeof LineKey>

/** A paper that fills a line. */
export const FillingDocument = z.object({ id: DocumentId, dossierId: DossierId, name: z.string() })
export type FillingDocument = z.infer<typeof FillingDocument>

/** Thành phần: one line of the file plan of a congress. */
export const CompletenessLine = LineKey.extend({
  label: z.string(),
  mark: Mark,
  /** How many papers it takes. */
  needs: z.number().int().min(1).max(99),
  /** The office's own line. */
  isOwn: z.boolean(),
  /** Confirmed by the office for this congress. */
  confirmed: z.boolean(),
  /** Its source is certain or the office confirmed it: missing, it blocks the hand-over. Any other is a reminder. */
  counts: z.boolean(),
  state: LineState,
  reason: z.string(),
  /** Day since which it is known to be missing; null = not said. */
  since: z.string().nullable(),
  documents: z.array(FillingDocument),
})
export type CompletenessLine = z.infer<typeof CompletenessLine>

/** How far something is: only lines that count. */
export const Score = z.object({
  /** Present, or not arisen with a reason. */
  settled: z.number().int(),
  /** All that count. */
  of: z.number().int(),
  missing: z.number().int(),
  unseen: z.number().int(),
  /** Reminders that nobody has looked at. */
  reminders: z.number().int(),
})
export type Score = z.infer<typeof Score>

export const CompletenessGroup = z.object({
  groupId: z.string(),
  label: z.string(),
  compilingBody: z.string().nullable(),
  source: RuleSource,
  mark: Mark,
  dossierIds: z.array(DossierId),
  /** Its papers come into being with the hand-over: they do not block it. */
  formedAtHandOver: z.boolean(),
  lines: z.array(CompletenessLine),
  score: Score,
})
export type CompletenessGroup = z.infer<typeof CompletenessGroup>

/** Thành phần hồ sơ của một đại hội. */
export const Completeness = z.object({
  congressId: CongressId,
  groups: z.array(CompletenessGroup),
  score: Score,
  /** Lines that keep the congress from being handed over. */
  blocking: z.number().int(),
})
export type Completeness = z.infer<typeof Completeness>

/** A line that a paper may fill, and how well the words agree, 0 to 1. */
export const LineProposal = LineKey.extend({ label: z.string(), groupLabel: z.string(), fit: z.number() })
export type LineProposal = z.infer<typeof LineProposal>

/** A paper of the congress that fills no line yet, with the line it probably fills. */
export const ProposedFilling = z.object({ document: FillingDocument, line: LineProposal })
export type ProposedFilling = z.infer<typeof ProposedFilling>
