/** Nhật ký: one change, who made it, what was before and after. */
export interface AuditEntry {
  /** 1 … n without gaps. */
  readonly seq: number
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string
  readonly whoName: string
  readonly whoOffice: string
  /** What was done, e.g. `document.updated`. */
  readonly action: string
  /** The record, e.g. `document:17`. */
  readonly subject: string
  /** JSON; `null` where there was nothing. */
  readonly before: string
  readonly after: string
  /** Hash of the entry before this one; 64 zeros for the first. */
  readonly previousHash: string
}

export const firstPreviousHash = '0'.repeat(64)

/**
 * The text whose SHA-256 (UTF-8) is the entry's hash: a JSON array in this order. An array and not an object, so that anyone
 * can write a verifier in any language without agreeing on the order of keys.
 */
export function hashedText(entry: AuditEntry): string {
  return JSON.stringify([
    entry.seq,
    entry.at,
    entry.whoName,
    entry.whoOffice,
    entry.action,
    entry.subject,
    entry.before,
    entry.after,
    entry.previousHash,
  ])
}
