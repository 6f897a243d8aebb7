import { AppError } from '../../../shared/app-error.ts'
import { partialDate } from '../../../shared/dates/partial-date.ts'
import type { Dossier, DossierFields } from '../../../shared/model/dossier.ts'
import type { Rules } from '../../../shared/model/rules.ts'

/** Refuses what a dossier may not be: an unknown term, an end before the start, a congress dossier that is not permanent. */
export function checkDossier(
  fields: DossierFields,
  { congressId }: Pick<Dossier, 'congressId'>,
  rules: Rules,
): void {
  const { retention, start, end } = fields
  if (retention !== null && !rules.retentionTerms.entries.some(({ id }) => id === retention)) {
    throw new AppError('invalid-input', {
      field: 'fields.retention',
      label: 'Thời hạn bảo quản',
      value: retention,
      reason: 'không có trong bảng thời hạn',
    })
  }
  if (congressId !== null && retention !== 'vinh-vien') throw new AppError('congress-is-permanent')
  const first = start && partialDate(start.text, start.certain)
  const last = end && partialDate(end.text, end.certain)
  if (first && last && last.latest < first.earliest) {
    throw new AppError('invalid-input', {
      field: 'fields.end',
      label: 'Kết thúc',
      value: last.text,
      reason: `không được trước ngày bắt đầu ${first.text}`,
    })
  }
}
