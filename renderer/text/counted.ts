const grouped = new Intl.NumberFormat('vi-VN')

/** A number as Vietnamese papers write it: 12.345. */
export const count = (value: number): string => grouped.format(value)

const units = ['byte', 'KB', 'MB', 'GB', 'TB'] as const

/** A size of files in the largest unit that keeps it at 1 or more, with one digit after the comma. */
export function size(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  const shown = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: unit === 0 ? 0 : 1 }).format(value)
  return `${shown} ${units[unit]}`
}
