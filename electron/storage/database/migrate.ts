import type Sqlite from 'better-sqlite3'
import { AppError } from '../../../shared/app-error.ts'
import { sortKey } from '../../../shared/vietnamese/collate.ts'
import { fold } from '../../../shared/vietnamese/fold.ts'
import { mentionsOf } from '../../domain/audit/mentions.ts'
import { firstCatalogue } from './migrations/0001-first-catalogue.ts'
import { fullCatalogue } from './migrations/0002-full-catalogue.ts'
import { settingsTable } from './migrations/0003-settings.ts'
import { ruleBook } from './migrations/0004-rule-book.ts'
import { retentionAndClosing } from './migrations/0005-retention-and-closing.ts'
import { completenessTables } from './migrations/0006-completeness.ts'
import { deadlinesAndHolds } from './migrations/0007-deadlines-and-holds.ts'
import { fixityTable } from './migrations/0008-fixity.ts'
import { accountTables } from './migrations/0009-accounts.ts'
import { auditLog } from './migrations/0010-audit-log.ts'
import { fileApprovals } from './migrations/0011-file-approvals.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly statements: string
}

/** In order, without gaps. A released one is never edited. */
export const migrations: readonly Migration[] = [
  firstCatalogue,
  fullCatalogue,
  settingsTable,
  ruleBook,
  retentionAndClosing,
  completenessTables,
  deadlinesAndHolds,
  fixityTable,
  accountTables,
  auditLog,
  fileApprovals,
]

export const newestVersion = migrations.length

/** Marks the file as a catalogue of this program (“HSDH”), so that a stray SQLite file is not taken for one. */
export const applicationId = 0x48534448

export const versionOf = (driver: Sqlite.Database): number =>
  Number(driver.pragma('user_version', { simple: true }))

/** Refuses what is not a catalogue, and one from a newer program: opening it could lose what this one does not know. */
export function assertKnownCatalogue(driver: Sqlite.Database): void {
  if (driver.pragma('application_id', { simple: true }) !== applicationId)
    throw new AppError('not-an-archive', { folder: driver.name })
  if (versionOf(driver) > newestVersion) {
    throw new AppError('newer-archive', { version: versionOf(driver), known: newestVersion })
  }
}

/** What migrations compute that SQL cannot: sorting and searching in Vietnamese, and what an entry of the log is about. */
export function addMigrationFunctions(driver: Sqlite.Database): void {
  driver.function('sort_key', { deterministic: true }, (text) => sortKey(String(text)))
  driver.function('fold', { deterministic: true }, (text) => fold(String(text)))
  driver.function('mentions_of', { deterministic: true }, (subject, before, after) =>
    JSON.stringify(mentionsOf({ subject: String(subject), before: String(before), after: String(after) })),
  )
}

/**
 * Brings a catalogue up to the newest version in one transaction, checked before it is kept: old or new, nothing between.
 * `beforeFirst` runs only if there is something to do: the caller makes its copy there.
 */
export function migrate(
  driver: Sqlite.Database,
  beforeFirst: () => void = () => undefined,
  {
    upTo = newestVersion,
    salvaging = false,
  }: {
    readonly upTo?: number
    /** What was saved from a damaged catalogue: references may lead nowhere, and what is there shall be seen. */
    readonly salvaging?: boolean
  } = {},
): number {
  const from = versionOf(driver)
  const pending = migrations.filter(({ version }) => version > from && version <= upTo)
  if (pending.length === 0) return from
  if (from > 0) beforeFirst()
  addMigrationFunctions(driver)
  // A table that is made anew may not take its children along; whether all is whole is checked below.
  const enforced = driver.pragma('foreign_keys', { simple: true })
  driver.pragma('foreign_keys = OFF')
  try {
    driver
      .transaction(() => {
        for (const { statements, version } of pending) {
          driver.exec(statements)
          driver.pragma(`user_version = ${version}`)
        }
        driver.pragma(`application_id = ${applicationId}`)
        if (salvaging) return
        const broken = driver.pragma('foreign_key_check')
        const health = driver.pragma('integrity_check', { simple: true })
        if (!Array.isArray(broken) || broken.length > 0 || health !== 'ok') {
          throw new AppError('migration-failed', { version: versionOf(driver) })
        }
      })
      .exclusive()
  } finally {
    driver.pragma(`foreign_keys = ${enforced}`)
  }
  return from
}
