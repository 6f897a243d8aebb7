const two = (value: number): string => String(value).padStart(2, '0')

/** The day on the officer's own calendar: in Vietnam UTC is still at yesterday until 7 in the morning. */
export const localDay = (now: Date): string =>
  [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')

/** “14:05 ngày 23/11/2026”, in the time of this PC. */
export function localMoment(at: string): string {
  const moment = new Date(at)
  const day = [two(moment.getDate()), two(moment.getMonth() + 1), moment.getFullYear()].join('/')
  return `${two(moment.getHours())}:${two(moment.getMinutes())} ngày ${day}`
}

/** “Ngày 05 tháng 01 năm 2027”: below ten with a nought, the months up to February too, as papers are dated. */
export function dateLine(now: Date): string {
  const month = now.getMonth() + 1
  return `Ngày ${two(now.getDate())} tháng ${month < 3 ? two(month) : month} năm ${now.getFullYear()}`
}
