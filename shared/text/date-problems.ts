import type { DateProblem } from '../dates/partial-date.ts'
import { firstYear, lastYear } from '../dates/wire-date.ts'

const nameOf = (part: string): string => {
  const slashes = part.split('/').length
  return slashes === 3 ? `ngày ${part}` : slashes === 2 ? `tháng ${part}` : part
}

/** Why a text is no date, as the end of a sentence: no capital, no full stop. */
export function dateProblemReason({ problem, part, until = '' }: DateProblem): string {
  switch (problem) {
    case 'unreadable':
      return 'không đọc được; gõ như 25/9/2020, 9/2020, 2020, [1985], khoảng 1978 hoặc 2015-2017'
    case 'no-such-date':
      return `không có ${nameOf(part)} trong lịch`
    case 'year-out-of-range':
      return `năm của ${part} phải từ ${firstYear} đến ${lastYear}`
    case 'year-missing':
      return `thiếu năm; gõ như 25/9/2020`
    case 'month-missing':
      return `một mình số ${part} chưa đủ; gõ cả tháng và năm như 25/9/2020, hoặc năm đủ bốn chữ số`
    case 'short-year':
      return 'năm phải đủ bốn chữ số, như 25/9/2020'
    case 'inverted':
      return `mốc đầu (${part}) phải trước mốc cuối (${until})`
    case 'ambiguous':
      return 'có thể hiểu theo hai cách; gõ chữ “đến” giữa hai mốc, như 2015 đến 5/2017'
    case 'approximate-range':
      return '“khoảng” chỉ đi với một mốc, như khoảng 1978; từ mốc này đến mốc kia thì gõ 2015-2017'
  }
}

/** The same as a sentence of its own. */
export function dateProblemSentence(problem: DateProblem): string {
  const reason = dateProblemReason(problem)
  return `${reason.charAt(0).toLocaleUpperCase('vi')}${reason.slice(1)}.`
}
