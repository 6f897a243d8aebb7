import type Sqlite from 'better-sqlite3'
import { hashOf, type StoredAuditEntry } from '../../../electron/storage/repositories/audit.ts'
import { allowTampering } from '../../support/tamper.ts'

/** A way to falsify the log. */
export interface Tampering {
  /** Whether the log itself shows it, without a head that was printed before. */
  readonly shows: boolean
  apply(driver: Sqlite.Database, log: readonly StoredAuditEntry[], random: () => number): void
}

const fields = ['at', 'whoName', 'whoOffice', 'action', 'subject', 'before', 'after'] as const

function write(driver: Sqlite.Database, log: readonly StoredAuditEntry[]): void {
  allowTampering(driver)
  driver.exec('DELETE FROM audit_entries')
  const insert = driver.prepare(
    `INSERT INTO audit_entries (seq, at, who_name, who_office, action, subject, before, after, previous_hash, hash)
     VALUES (@seq, @at, @whoName, @whoOffice, @action, @subject, @before, @after, @previousHash, @hash)`,
  )
  for (const entry of log) insert.run(entry)
}

const rehashed = (entry: StoredAuditEntry): StoredAuditEntry => ({ ...entry, hash: hashOf(entry) })

/** Numbers, links and hashes made anew from one place on: a log that fits itself. */
function chained(log: readonly StoredAuditEntry[], from: number): StoredAuditEntry[] {
  let previousHash = log[from - 1]?.hash ?? '0'.repeat(64)
  return log.map((entry, index) => {
    if (index < from) return entry
    const made = rehashed({ ...entry, seq: index + 1, previousHash })
    previousHash = made.hash
    return made
  })
}

/** A place below `limit`, by lot. */
const place = (random: () => number, limit: number): number => Math.floor(random() * limit)

function edited(entry: StoredAuditEntry, random: () => number): StoredAuditEntry {
  const field = fields[place(random, fields.length)] ?? 'after'
  const text = entry[field]
  const at = place(random, text.length + 1)
  const letter = String.fromCodePoint(97 + place(random, 26))
  const changed = random() < 0.5 ? text.slice(0, at) + letter + text.slice(at) : `${text.slice(0, at)}`
  return { ...entry, [field]: changed === text ? `${text} ` : changed }
}

export const tamperings: Readonly<Record<string, Tampering>> = {
  edit: {
    shows: true,
    apply: (driver, log, random) => {
      // The last entry with its hash made anew shows by the head alone: it is a log replaced from there on.
      const at = place(random, log.length - 1)
      const forged = random() < 0.5
      write(
        driver,
        log.map((entry, index) => {
          if (index !== at) return entry
          return forged ? rehashed(edited(entry, random)) : edited(entry, random)
        }),
      )
    },
  },
  delete: {
    shows: true,
    apply: (driver, log, random) => {
      const from = place(random, log.length - 1)
      const to = Math.min(log.length - 1, from + 1 + place(random, 3))
      const left = [...log.slice(0, from), ...log.slice(to)]
      // With the numbers closed up, or with the gap.
      write(driver, random() < 0.5 ? left : left.map((entry, index) => ({ ...entry, seq: index + 1 })))
    },
  },
  insert: {
    shows: true,
    apply: (driver, log, random) => {
      const at = place(random, log.length)
      const model = log[at]
      if (model === undefined) throw new Error('no such place')
      const stranger = rehashed({ ...model, subject: 'document:999', after: '"chèn"' })
      const longer = [...log.slice(0, at), stranger, ...log.slice(at)]
      write(
        driver,
        longer.map((entry, index) => ({ ...entry, seq: index + 1 })),
      )
    },
  },
  reorder: {
    shows: true,
    apply: (driver, log, random) => {
      const one = place(random, log.length - 1)
      const other = one + 1 + place(random, log.length - one - 1)
      const swapped = log.map((entry, index) => {
        const from = index === one ? log[other] : index === other ? log[one] : undefined
        return from === undefined ? entry : { ...from, seq: entry.seq, previousHash: entry.previousHash }
      })
      // Each made to fit its own place: then the one that follows no longer does.
      write(driver, random() < 0.5 || other === log.length - 1 ? swapped : swapped.map(rehashed))
    },
  },
  'cut the tail': {
    shows: false,
    apply: (driver, log, random) => write(driver, log.slice(0, 1 + place(random, log.length - 1))),
  },
  'replace whole': {
    shows: false,
    apply: (driver, log, random) => {
      const from = place(random, log.length)
      const changed = log.map((entry, index) => (index >= from ? edited(entry, random) : entry))
      write(driver, chained(changed, from))
    },
  },
}
