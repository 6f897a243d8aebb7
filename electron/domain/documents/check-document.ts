import { AppError } from '../../../shared/app-error.ts'
import { partialDate } from '../../../shared/dates/partial-date.ts'
import type { DocumentFields } from '../../../shared/model/document.ts'
import type { Rules } from '../../../shared/model/rules.ts'

const assertListed = (
  field: string,
  label: string,
  value: string | null | undefined,
  entries: readonly { id: string }[],
) => {
  if (value === null || value === undefined || entries.some(({ id }) => id === value)) return
  throw new AppError('invalid-input', { field, label, value, reason: 'không có trong danh sách' })
}

/** Refuses a kind that is in no list and a day that does not exist; lengths stand in the shape itself. */
export function checkDocument(fields: DocumentFields, rules: Rules): void {
  assertListed('fields.kind', 'Tên loại', fields.kind, rules.documentKinds.entries)
  assertListed('fields.meeting.kind', 'Loại cuộc họp', fields.meeting?.kind, rules.meetingKinds.entries)
  if (fields.date) partialDate(fields.date.text, fields.date.certain)
  if (fields.lapsedOn) partialDate(fields.lapsedOn.text, fields.lapsedOn.certain)
  if (fields.meeting?.heldOn) partialDate(fields.meeting.heldOn.text, fields.meeting.heldOn.certain)
}
