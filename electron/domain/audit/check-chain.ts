import { type AuditEntry, firstPreviousHash } from './entry.ts'

/** An entry as it stands in the log, with the hash written beside it. */
export interface ChainedEntry extends AuditEntry {
  readonly hash: string
}

/**
 * Where the chain is broken.
 * `edited`: the entry's content does not give its hash.
 * `missing`: the numbers jump; entries from `seq` to `until` are gone.
 * `unlinked`: the entry is sound in itself but does not follow from the one before it.
 */
export type ChainBreak =
  | { readonly kind: 'edited'; readonly seq: number; readonly entry: ChainedEntry }
  | { readonly kind: 'missing'; readonly seq: number; readonly until: number }
  | { readonly kind: 'unlinked'; readonly seq: number; readonly entry: ChainedEntry }

export interface ChainReport {
  readonly entries: number
  /** Hash of the newest entry; 64 zeros in an empty log. */
  readonly head: string
  readonly breaks: readonly ChainBreak[]
  /** Whether the expected head, today's or an older one, is in the log. True where none is expected. */
  readonly holdsExpected: boolean
}

/** Goes through the log from its first entry; after a break it goes on from what is written, so each is told once. */
export function checkChain(
  entries: Iterable<ChainedEntry>,
  hashOf: (entry: AuditEntry) => string,
  expectHead: string | null = null,
): ChainReport {
  const breaks: ChainBreak[] = []
  let count = 0
  let seq = 0
  let head = firstPreviousHash
  let holdsExpected = expectHead === null || expectHead === head
  for (const entry of entries) {
    if (entry.seq > seq + 1) breaks.push({ kind: 'missing', seq: seq + 1, until: entry.seq - 1 })
    else if (entry.seq < seq + 1 || entry.previousHash !== head)
      breaks.push({ kind: 'unlinked', seq: entry.seq, entry })
    if (hashOf(entry) !== entry.hash) breaks.push({ kind: 'edited', seq: entry.seq, entry })
    count += 1
    seq = entry.seq
    head = entry.hash
    if (head === expectHead) holdsExpected = true
  }
  return { entries: count, head, breaks, holdsExpected }
}
