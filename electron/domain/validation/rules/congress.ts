import { isDay } from '../../../../shared/dates/day.ts'
import { shownDay } from '../../deadlines/add-time.ts'
import type { CongressFacts } from '../facts.ts'
import type { CongressRules } from '../rule.ts'

const yearsOf = (term: string): [number, number] | null => {
  const [, first, last] = /^(\d{4})-(\d{4})$/.exec(term) ?? []
  return first === undefined || last === undefined ? null : [Number(first), Number(last)]
}

/** Both days count: opened and closed on one day is one day. */
function daysLong({ openedOn, closedOn }: CongressFacts): number {
  return Math.round((Date.parse(closedOn) - Date.parse(openedOn)) / 86_400_000) + 1
}

export const congressRules: CongressRules = {
  R01: (congress) => {
    const wanting = [
      [congress.organisation === '', 'tổ chức đảng'],
      [congress.tier === '', 'cấp'],
      [congress.ordinal === '', 'lần thứ'],
      [yearsOf(congress.term) === null, 'nhiệm kỳ (viết như 2020-2025)'],
      [!isDay(congress.openedOn), 'ngày khai mạc'],
      [!isDay(congress.closedOn), 'ngày bế mạc'],
    ].flatMap(([missing, name]) => (missing ? [String(name)] : []))
    if (wanting.length > 0)
      return { message: `Đại hội còn thiếu: ${wanting.join(', ')}. Mở đại hội và điền cho đủ.` }
    return congress.closedOn < congress.openedOn
      ? {
          field: 'closedOn',
          message: `Ngày bế mạc ${shownDay(congress.closedOn)} trước ngày khai mạc ${shownDay(congress.openedOn)}. Sửa một trong hai ngày.`,
        }
      : null
  },

  R02: ({ organisation, term, openedOn }) => {
    const years = yearsOf(term)
    if (years === null) return null
    const [first, last] = years
    // A cell under a base committee: two and a half years, written 2025-2027.
    const lengths = /^chi bộ/iu.test(organisation) ? [2, 3] : [5]
    if (!lengths.includes(last - first))
      return {
        field: 'term',
        message: `Nhiệm kỳ ${term} dài ${last - first} năm, thường là ${lengths.join(' hoặc ')} năm. Xem lại nhiệm kỳ.`,
      }
    return openedOn.startsWith(String(first))
      ? null
      : {
          field: 'term',
          message: `Nhiệm kỳ ${term} bắt đầu năm ${first}, nhưng đại hội khai mạc ${shownDay(openedOn)}. Xem lại năm.`,
        }
  },

  R02a: (congress, { congressCalendar }) => {
    const first = yearsOf(congress.term)?.[0]
    const calendar = congressCalendar.entries.find(
      ({ tier, termFrom }) => tier === congress.tier && termFrom === first,
    )
    if (calendar === undefined) return null
    const found = []
    const days = daysLong(congress)
    if (days > calendar.mostDays)
      found.push({
        field: 'closedOn',
        message: `Đại hội kéo dài ${days} ngày, quy định nhiều nhất ${calendar.mostDays} ngày. Xem lại ngày khai mạc và bế mạc.`,
      })
    if (congress.closedOn > calendar.closedBy)
      found.push({
        field: 'closedOn',
        message: `Đại hội bế mạc ${shownDay(congress.closedOn)}, sau hạn ${shownDay(calendar.closedBy)}. Xem lại ngày, hoặc ghi lý do.`,
      })
    const { delegatesFrom } = calendar
    if (delegatesFrom !== null && congress.members !== null) {
      const expected = congress.members >= delegatesFrom ? 'dai-bieu' : 'dang-vien'
      if (congress.kind !== expected)
        found.push({
          field: 'kind',
          message:
            `Đảng bộ có ${congress.members} đảng viên: ${expected === 'dai-bieu' ? `từ ${delegatesFrom} đảng viên trở lên là đại hội đại biểu` : `dưới ${delegatesFrom} đảng viên là đại hội đảng viên`}. ` +
            'Xem lại hình thức đại hội hoặc số đảng viên.',
        })
    }
    return found
  },
}
