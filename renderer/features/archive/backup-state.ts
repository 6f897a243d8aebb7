import type { Overview } from '../../../shared/model/overview.ts'
import { vi } from '../../text/vi.ts'

const text = vi.archive.waiting
const dayMilliseconds = 86_400_000

/** After this many days a backup is called old: how much typing an office would not want to do again. */
const oldAfterDays = 7

/** What to say of the last backup, and whether it asks for one now. */
export function backupState(
  last: Overview['lastBackup'],
  now: Date,
): { readonly words: string; readonly more: string; readonly urgent: boolean } {
  if (last === null) return { words: text.neverBackedUp, more: text.neverBackedUpHelp, urgent: true }
  const day = (moment: Date) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime()
  const days = Math.max(0, Math.round((day(now) - day(new Date(last.at))) / dayMilliseconds))
  const where = text.backupPlace(last.to)
  if (last.changesSince === 0) return { words: text.backedUp(days), more: where, urgent: false }
  return {
    words: text.changedSince(days, last.changesSince),
    more: where,
    urgent: days >= oldAfterDays,
  }
}
