import type { Right } from '../../shared/model/permissions.ts'
import type { ArchiveSession } from './archive-session.ts'
import { createNoteDeed } from './note-deed.ts'

const once = 60_000

/** When each person was last refused each call: a screen that asks again and again must not fill the log. */
export type Refusals = Map<string, number>

/** Writes a refusal into the log, at most once a minute for each person and call. */
export function noteRefusal(archive: ArchiveSession, call: string, right: Right, now: Date): void {
  const who = archive.session.who()
  const key = JSON.stringify([who.name, call])
  const last = archive.refusals.get(key)
  // A clock that was set back says nothing of the minute.
  if (last !== undefined && now.getTime() >= last && now.getTime() - last < once) return
  archive.refusals.set(key, now.getTime())
  createNoteDeed(archive, who)({ action: 'call.refused', subject: `call:${call}`, after: { right } })
}
