/** “7h30”, “7:30”, “07 giờ 30”, “14h” → “07:30”, “14:00”; empty stays empty; null for anything else. */
export function parseClockTime(typed: string): string | null {
  const tidy = typed.normalize('NFC').trim()
  if (tidy === '') return ''
  const [, hour, minute] =
    /^(\d{1,2})\s*(?:h|:|giờ|gio|g|\.)\s*(\d{1,2})?\s*(?:phút|phut|p|')?$/iu.exec(tidy) ?? []
  const time = hour === undefined ? '' : `${hour.padStart(2, '0')}:${(minute ?? '0').padStart(2, '0')}`
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : null
}

/** “07:30” as papers say it: “7h30”; empty for none. */
export function printClockTime(time: string): string {
  const [hour, minute] = time.split(':')
  return hour === undefined || minute === undefined ? '' : `${Number(hour)}h${minute}`
}
