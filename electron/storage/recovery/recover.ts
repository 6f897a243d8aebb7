import { lstatSync, mkdirSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import type { Officer, WriterInfo } from '../../../shared/model/archive.ts'
import type { RecoveryReport } from '../../../shared/model/fixity.ts'
import { type ArchiveFolder, storedPath } from '../archive-folder.ts'
import type { Connection } from '../database/database.ts'
import type { SettledIntents } from '../files/intents.ts'
import { appendAuditEntry } from '../repositories/audit.ts'
import { filesStoredSince, recordCheck, recoverySetting } from '../repositories/fixity.ts'
import { writeSetting } from '../repositories/settings.ts'
import { checkAudit } from '../verify/check-audit.ts'
import { collectFindings } from '../verify/findings.ts'

/** What is rebuilt or only passed through: a folder that is gone, or no folder any more, is made anew without a word. */
export function healPlaces({ files, staging, derived, backups }: ArchiveFolder): void {
  for (const place of [files, staging, derived, backups]) {
    const there = lstatSync(place, { throwIfNoEntry: false })
    // Only what can be made anew is ever taken away.
    if (there !== undefined && !there.isDirectory() && place === derived) rmSync(place)
    mkdirSync(place, { recursive: true })
  }
}

/** So much earlier than the writer's own clock says: what was filed just before belongs to the same days of work. */
const dayBefore = 86_400_000

/**
 * After an end that was not clean: looks whether the log hangs together and whether the originals of the last days of work
 * are there in full length, and leaves a report until somebody has read it. Their bytes are looked at while idle.
 */
export function recover(
  connection: Connection,
  folder: ArchiveFolder,
  options: {
    readonly writer: WriterInfo | null
    readonly settled: SettledIntents
    readonly catalogueRebuilt: boolean
    readonly by: Officer
    readonly now: Date
  },
): RecoveryReport {
  const { writer, settled, now } = options
  const at = now.toISOString()
  const findings = collectFindings()
  checkAudit(connection.reading, findings, null)
  const since = new Date((writer === null ? now : new Date(writer.since)).getTime() - dayBefore).toISOString()
  const recent = filesStoredSince(connection.reading, since)
  const lost = recent.flatMap(({ sha256, bytes }) => {
    const there = lstatSync(storedPath(folder, sha256), { throwIfNoEntry: false })
    if (there?.isFile() && there.size === bytes) return []
    const outcome = there === undefined ? ('missing' as const) : ('changed' as const)
    return [{ sha256, look: { checkedAt: at, outcome, note: there === undefined ? '' : `${there.size} ` } }]
  })
  const report: RecoveryReport = {
    at,
    writer,
    undone: settled.undone.map((source) => basename(source)),
    cleared: settled.strays.length + settled.takenBack.length,
    looked: recent.length,
    lost: lost.length,
    log: findings.problems[0]?.message ?? '',
    catalogueRebuilt: options.catalogueRebuilt,
  }
  connection.transaction((db) => {
    for (const { sha256, look } of lost) recordCheck(db, sha256, look)
    writeSetting(db, recoverySetting, report)
    appendAuditEntry(db, options.by, at, {
      action: 'archive.recovered',
      subject: 'archive',
      before: writer,
      after: report,
    })
  })
  rmSync(folder.uncleanEnd, { force: true })
  return report
}
