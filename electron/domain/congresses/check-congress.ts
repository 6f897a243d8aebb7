import { AppError } from '../../../shared/app-error.ts'
import { isDay } from '../../../shared/dates/day.ts'
import type { CongressFields } from '../../../shared/model/congress.ts'
import type { Rules } from '../../../shared/model/rules.ts'
import { congressTitle } from './congress-title.ts'
import { proposedTier, tierInForce } from './tier.ts'

const labels = { term: 'Nhiệm kỳ', openedOn: 'Ngày khai mạc', closedOn: 'Ngày bế mạc', tier: 'Cấp' } as const

const wrong = (field: keyof typeof labels, value: string, reason: string) =>
  new AppError('invalid-input', { field: `fields.${field}`, label: labels[field], value, reason })

/** “2020-2025” or “2020 – 2025” → “2020-2025”. */
function checkedTerm(term: string): string {
  const [, first, last] = /^(\d{4})\s*[-–—]\s*(\d{4})$/.exec(term) ?? []
  if (first === undefined || last === undefined) throw wrong('term', term, 'viết như 2020-2025')
  if (Number(last) <= Number(first)) throw wrong('term', term, 'năm cuối phải sau năm đầu')
  return `${first}-${last}`
}

/** Roman ordinals in capitals; anything else as typed. */
const checkedOrdinal = (ordinal: string): string =>
  /^[ivxlc]+$/i.test(ordinal) ? ordinal.toUpperCase() : ordinal

/** R01: everything a congress must have, with its tier decided by the rules of its opening day and its title worded. */
export function checkCongress(
  fields: CongressFields,
  rules: Rules,
): CongressFields & { tier: string; title: string } {
  if (!isDay(fields.openedOn)) throw wrong('openedOn', fields.openedOn, 'không có ngày này')
  if (!isDay(fields.closedOn)) throw wrong('closedOn', fields.closedOn, 'không có ngày này')
  if (fields.closedOn < fields.openedOn) {
    throw wrong('closedOn', fields.closedOn, `không được trước ngày khai mạc ${fields.openedOn}`)
  }
  const tier = fields.tier ?? proposedTier(fields.openedOn)
  const entry = rules.tiers.entries.find(({ id }) => id === tier)
  if (entry === undefined) throw wrong('tier', tier, 'không có trong danh sách')
  if (!tierInForce(entry, fields.openedOn)) {
    throw wrong('tier', entry.label, `không có vào ngày khai mạc ${fields.openedOn}`)
  }
  const checked = { ...fields, tier, term: checkedTerm(fields.term), ordinal: checkedOrdinal(fields.ordinal) }
  return { ...checked, title: congressTitle(checked) }
}
