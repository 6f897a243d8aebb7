import { z } from 'zod'
import { Day } from './congress.ts'
import { DossierId, HoldId } from './ids.ts'
import { Mark, RuleSource } from './rules.ts'

/** Giữ lại, không loại: while it stands nothing may remove the dossier. */
export const Hold = z.object({
  id: HoldId,
  dossierId: DossierId,
  reason: z.string(),
  /** By whose order. */
  authority: z.string(),
  placedBy: z.string(),
  placedAt: z.string(),
  liftedBy: z.string().nullable(),
  liftedAt: z.string().nullable(),
  liftReason: z.string(),
})
export type Hold = z.infer<typeof Hold>

/** How long a dossier is kept, and why. */
export const DossierRetention = z.object({
  dossierId: DossierId,
  code: z.string(),
  title: z.string(),
  /** Id of the term that holds; null = none yet. */
  term: z.string().nullable(),
  termLabel: z.string(),
  /** Why a person set another than the table's. */
  reason: z.string(),
  /** What the table proposes, with the paper and the row it comes from; null where no row fits. */
  proposal: z
    .object({ term: z.string(), sentence: z.string(), source: RuleSource.nullable(), mark: Mark.nullable() })
    .nullable(),
  /** D6: the last day of keeping; null = permanent, or no end known. */
  endsOn: Day.nullable(),
  isHeld: z.boolean(),
})
export type DossierRetention = z.infer<typeof DossierRetention>

/** Which dossiers are listed. */
export const retentionLists = {
  permanent: 'Bảo quản vĩnh viễn',
  expiring: 'Hết hạn trong năm nay',
  expired: 'Đã hết hạn',
  unassigned: 'Chưa có thời hạn',
  held: 'Đang giữ lại',
} as const
export type RetentionList = keyof typeof retentionLists
export const RetentionList = z.enum(Object.keys(retentionLists) as [RetentionList, ...RetentionList[]])
