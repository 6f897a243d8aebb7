import type { FixityState } from '../../../shared/model/fixity.ts'
import { dueAt, isClockBehind, periodBegan } from '../../domain/fixity/when-due.ts'
import type { ArchiveFolder } from '../../storage/archive-folder.ts'
import type { ReadableDb } from '../../storage/database/database.ts'
import { listKeptAside } from '../../storage/fixity/kept-aside.ts'
import { lastEntryAt } from '../../storage/repositories/audit.ts'
import { countChecks, periodSetting, recoverySetting } from '../../storage/repositories/fixity.ts'
import { readSetting } from '../../storage/repositories/settings.ts'

/** What is known of the originals, of the last unclean end, and of the clock. */
export function fixityState(db: ReadableDb, folder: ArchiveFolder, now: Date): FixityState {
  const periodDays = readSetting(db, periodSetting)
  const { oldest, ...counts } = countChecks(db, periodBegan(now, periodDays))
  const lastEntry = lastEntryAt(db)
  return {
    periodDays,
    ...counts,
    nextDueAt: oldest === null ? null : dueAt(oldest, periodDays),
    keptAside: listKeptAside(folder).kept.length,
    clockBehind: lastEntry !== null && isClockBehind(now, lastEntry) ? { lastEntryAt: lastEntry } : null,
    recovery: readSetting(db, recoverySetting),
  }
}
