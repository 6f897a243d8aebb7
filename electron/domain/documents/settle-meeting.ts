import { AppError } from '../../../shared/app-error.ts'
import { type DocumentFields, MeetingFields, minutesKind } from '../../../shared/model/document.ts'
import { emptyMeeting } from '../../../shared/model/empty-records.ts'
import type { Rules } from '../../../shared/model/rules.ts'

/** A meeting as text, its members in the order of the model, to see whether two say the same. */
const worded = (meeting: MeetingFields | null): string =>
  JSON.stringify(MeetingFields.parse(meeting ?? emptyMeeting))

/**
 * What a change comes to in the part that only minutes have. A paper that is minutes no longer loses it (the entry of the
 * change keeps what stood there); writing it for any other kind is refused.
 */
export function settleMeeting(before: DocumentFields, wanted: DocumentFields, rules: Rules): DocumentFields {
  if (wanted.kind === minutesKind || wanted.meeting === null) return wanted
  const isEmpty = worded(wanted.meeting) === worded(null)
  if (!isEmpty && worded(wanted.meeting) !== worded(before.meeting)) {
    const kind = rules.documentKinds.entries.find(({ id }) => id === wanted.kind)
    throw new AppError('meeting-without-minutes', { kind: kind?.label ?? 'chưa chọn' })
  }
  // Subtle: an older archive may hold a meeting beside another kind; changing something else there loses nothing.
  const becameAnother = wanted.kind !== before.kind
  return isEmpty || becameAnother ? { ...wanted, meeting: null } : wanted
}
