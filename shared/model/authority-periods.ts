import { isSurelyBefore } from '../dates/order.ts'
import { printPartialDate } from '../dates/partial-date.ts'
import type { AuthorityFields } from './authority.ts'

/** Days that cannot be: where they stand, and why as the end of a sentence. */
export interface PeriodProblem {
  readonly field: 'end' | 'otherNames' | 'offices'
  /** Of the row, from 0; null for the person or body itself. */
  readonly row: number | null
  readonly value: string
  readonly reason: string
}

type Period = Pick<AuthorityFields, 'start' | 'end'>
type Wire = NonNullable<Period['start']>

const printed = (date: Wire | null): string => (date === null ? '' : printPartialDate(date))
const inverted = ({ start, end }: Period): boolean => isSurelyBefore(end, start)

const ofLife = ({ kind, start, end }: AuthorityFields): PeriodProblem | null =>
  inverted({ start, end })
    ? {
        field: 'end',
        row: null,
        value: printed(end),
        reason:
          kind === 'person'
            ? `năm mất không thể trước năm sinh (${printed(start)})`
            : `ngày kết thúc không thể trước ngày thành lập (${printed(start)})`,
      }
    : null

function ofRow(field: 'otherNames' | 'offices', row: number, name: string, period: Period) {
  const reason = `“${name}”: mốc cuối không thể trước mốc đầu (${printed(period.start)})`
  return inverted(period) ? { field, row, value: printed(period.end), reason } : null
}

/** Nobody holds an office before being born or takes one up after death. A name may be given after it. */
function ofOffice(
  life: AuthorityFields,
  row: number,
  office: AuthorityFields['offices'][number],
): PeriodProblem | null {
  const told = ofRow('offices', row, office.office, office)
  if (told !== null || life.kind !== 'person') return told
  const early = [office.start, office.end].find((date) => isSurelyBefore(date, life.start))
  if (early != null) {
    const reason = `“${office.office}”: không thể trước năm sinh (${printed(life.start)})`
    return { field: 'offices', row, value: printed(early), reason }
  }
  if (!isSurelyBefore(life.end, office.start)) return null
  const reason = `“${office.office}”: không thể bắt đầu sau năm mất (${printed(life.end)})`
  return { field: 'offices', row, value: printed(office.start), reason }
}

/** The first days of a person or body that cannot be in this order; null when all can. */
export function periodProblem(fields: AuthorityFields): PeriodProblem | null {
  const names = fields.otherNames.map((name, row) => ofRow('otherNames', row, name.name, name))
  const offices = fields.offices.map((office, row) => ofOffice(fields, row, office))
  return [ofLife(fields), ...names, ...offices].find((problem) => problem !== null) ?? null
}
