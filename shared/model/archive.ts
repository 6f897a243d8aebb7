import { z } from 'zod'
import { SessionState } from './account.ts'

/** Người làm lưu trữ: who stands in the audit log. */
export const Officer = z.object({
  name: z.string().trim().min(1).max(200),
  /** Chức vụ. */
  office: z.string().trim().max(200),
})
export type Officer = z.infer<typeof Officer>

/** The archive was declared, when it was made, to stand on a machine of its own that may hold secrets. */
export const Isolation = z.object({
  /** Who allowed it: “Ban Thường vụ Tỉnh ủy …”. */
  authority: z.string().trim().min(1).max(200),
  /** Number and date of the paper that allows it. */
  document: z.string().trim().min(1).max(200),
})
export type Isolation = z.infer<typeof Isolation>

/** Who has an archive open for writing. */
export const WriterInfo = z.object({ officer: z.string(), machine: z.string(), since: z.string() })
export type WriterInfo = z.infer<typeof WriterInfo>

/** What could be read of one table of a damaged catalogue. */
export const SalvagedTable = z.object({
  table: z.string(),
  rows: z.number().int(),
  /** False where some of its rows could not be read. */
  whole: z.boolean(),
})
export type SalvagedTable = z.infer<typeof SalvagedTable>

/** A damaged catalogue that is open for reading as far as possible, and the way back. */
export const Salvage = z.object({
  tables: z.array(SalvagedTable),
  /** The newest verified backup that this machine knows of, for the eyes; null = none. `there`: it can be reached now. */
  newestBackup: z.object({ folder: z.string(), at: z.string(), there: z.boolean() }).nullable(),
})
export type Salvage = z.infer<typeof Salvage>

/** The archive that is open now. */
export const OpenArchive = z.object({
  name: z.string(),
  /** For the eyes only; a folder is never sent back. */
  folder: z.string(),
  /** Kho mẫu: invented data. */
  isSample: z.boolean(),
  mode: z.enum(['write', 'read']),
  /** Why only reading: another writer, a network share, a folder without the right to write. */
  readingBecause: z
    .object({
      code: z.enum(['locked', 'network-share', 'read-only-folder', 'catalogue-damaged']),
      writer: WriterInfo.nullable(),
    })
    .nullable(),
  /** Set with `catalogue-damaged` only. */
  salvage: Salvage.nullable(),
  officer: Officer,
  /** Null: no file of a secret paper may be kept here. */
  isolation: Isolation.nullable(),
  session: SessionState,
  /** Files whose text is still to be read. */
  waitingForReading: z.number().int(),
  /** Files without usable text (scans, encrypted, unreadable): search cannot look inside them. */
  filesWithoutText: z.number().int(),
})
export type OpenArchive = z.infer<typeof OpenArchive>

/** An archive opened before on this machine. */
export const RecentArchive = z.object({
  id: z.string(),
  name: z.string(),
  folder: z.string(),
  openedAt: z.string(),
  exists: z.boolean(),
})
export type RecentArchive = z.infer<typeof RecentArchive>

export const ArchiveState = z.object({
  open: OpenArchive.nullable(),
  recent: z.array(RecentArchive),
})
export type ArchiveState = z.infer<typeof ArchiveState>

export const ArchiveStats = z.object({
  fonds: z.number(),
  congresses: z.number(),
  dossiers: z.number(),
  documents: z.number(),
  uncatalogued: z.number(),
  files: z.number(),
  pages: z.number(),
  bytes: z.number(),
  indexedPages: z.number(),
})
export type ArchiveStats = z.infer<typeof ArchiveStats>

export const problemKinds = [
  'missing',
  'changed',
  'unreadable',
  'extra',
  'catalogue',
  'audit',
  'index',
] as const

/** One thing that `verify` found. */
export const Problem = z.object({
  kind: z.enum(problemKinds),
  /** Inside the archive folder, null where no file is meant. */
  path: z.string().nullable(),
  /** The record it touches, in words. */
  subject: z.string().nullable(),
  message: z.string(),
})
export type Problem = z.infer<typeof Problem>

export const VerifyReport = z.object({
  ok: z.boolean(),
  files: z.number().int(),
  bytes: z.number().int(),
  auditEntries: z.number().int(),
  auditHead: z.string(),
  /** Damaged files that lie aside in damaged/ since a good copy took their place: no problem, and never deleted. */
  keptAside: z.number().int(),
  problems: z.array(Problem),
})
export type VerifyReport = z.infer<typeof VerifyReport>

/** What a verified copy holds. */
export const CopyReport = z.object({
  to: z.string(),
  files: z.number().int(),
  bytes: z.number().int(),
  verified: z.boolean(),
})
export type CopyReport = z.infer<typeof CopyReport>
