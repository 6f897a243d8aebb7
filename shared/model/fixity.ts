import { z } from 'zod'
import { WriterInfo } from './archive.ts'
import { DocumentId, DossierId, Sha256 } from './ids.ts'

/**
 * What a look at an original came to. `unreadable` is no damage of the file: the disk, the rights or another program
 * stood in the way, and the file itself may be whole.
 */
export const checkOutcomes = ['whole', 'changed', 'missing', 'unreadable'] as const
export const CheckOutcome = z.enum(checkOutcomes)
export type CheckOutcome = z.infer<typeof CheckOutcome>

/** One look at an original. */
export const FileCheck = z.object({
  checkedAt: z.string(),
  outcome: CheckOutcome,
  /** `changed`: length and SHA-256 found, `unreadable`: the system's code; `''` otherwise. */
  note: z.string(),
})
export type FileCheck = z.infer<typeof FileCheck>

/** An original with the last look at it; null = nobody has looked since it was filed. */
export const CheckedFile = z.object({
  sha256: Sha256,
  /** The name it came with. */
  name: z.string(),
  /** Dossier and paper in words. */
  subject: z.string(),
  documentId: DocumentId.nullable(),
  dossierId: DossierId.nullable(),
  bytes: z.number().int(),
  storedAt: z.string(),
  last: FileCheck.nullable(),
  /** When it is to be looked at again at the latest. */
  dueAt: z.string(),
})
export type CheckedFile = z.infer<typeof CheckedFile>

/** Which originals a list shows; `troubled` is every outcome but whole. */
export const FixityFilter = z.enum(['all', 'troubled', 'due', 'unchecked', ...checkOutcomes])
export type FixityFilter = z.infer<typeof FixityFilter>

/** How long an archive goes without a look at an original, in days. */
export const PeriodDays = z.number().int().min(1).max(3650)

const count = z.number().int().nonnegative()

/** What a start after an unclean end found and did. */
export const RecoveryReport = z.object({
  at: z.string(),
  /** Who had the archive open; null where nobody left a name. */
  writer: WriterInfo.nullable(),
  /** Files whose filing had begun and was not acknowledged: to be filed again. Names only. */
  undone: z.array(z.string()),
  /** Halves of copies that were cleared away. */
  cleared: count,
  /** Originals of the last days of work that were looked for, and how many of them are missing or too short. */
  looked: count,
  lost: count,
  /** What is wrong with the log; '' where its chain is whole. */
  log: z.string(),
  /** The catalogue was damaged, but every row of it could be read: it was made anew, the damaged one is kept aside. */
  catalogueRebuilt: z.boolean(),
})
export type RecoveryReport = z.infer<typeof RecoveryReport>

/** The health of an archive at a glance. */
export const FixityState = z.object({
  periodDays: PeriodDays,
  files: count,
  /** Looked at within the period, or filed within it. */
  inPeriod: count,
  /** Never looked at since filing. */
  unchecked: count,
  changed: count,
  missing: count,
  unreadable: count,
  /** When the next look is due at the latest; null without files. */
  nextDueAt: z.string().nullable(),
  lastCheckAt: z.string().nullable(),
  /** Damaged files that were kept aside when a good copy took their place. */
  keptAside: count,
  /** Set while this PC's clock stands before the newest entry of the log. */
  clockBehind: z.object({ lastEntryAt: z.string() }).nullable(),
  recovery: RecoveryReport.nullable(),
})
export type FixityState = z.infer<typeof FixityState>

/** What a round of looks came to. */
export const CheckReport = z.object({
  looked: count,
  bytes: count,
  changed: count,
  missing: count,
  unreadable: count,
})
export type CheckReport = z.infer<typeof CheckReport>

/** A backup that has a good copy of an original. */
export const CopyOffer = z.object({
  sha256: Sha256,
  /** For the eyes; null where no known backup has it. */
  backup: z.object({ folder: z.string(), createdAt: z.string() }).nullable(),
})
export type CopyOffer = z.infer<typeof CopyOffer>

export const RepairReport = z.object({
  repaired: z.array(
    z.object({
      sha256: Sha256,
      name: z.string(),
      from: z.string(),
      createdAt: z.string(),
      /** Where the damaged file was put, inside the archive; null where there was none. */
      keptAside: z.string().nullable(),
    }),
  ),
  /** Whole after all: nothing was done. */
  whole: z.array(z.object({ sha256: Sha256, name: z.string() })),
  failed: z.array(z.object({ sha256: Sha256, name: z.string(), message: z.string() })),
})
export type RepairReport = z.infer<typeof RepairReport>
