import { AppError } from '../../../shared/app-error.ts'

/** Digits of a dossier's number; programs in use write 4 to 6 and keep leading zeros (R30 and section 4.7 of the rules). */
const digits = 4

/**
 * Letters, digits and hyphens, “12”, “12a”, “12-bis”: a dot, slash or space inside would break the code
 * fonds.inventory.number, by which a dossier is called (R30).
 */
export function assertDossierNumber(number: string): void {
  if (/^[\p{L}\p{N}-]+$/u.test(number.trim().normalize('NFC'))) return
  throw new AppError('invalid-input', {
    field: 'fields.number',
    label: 'Hồ sơ số',
    value: number,
    reason: 'chỉ dùng chữ, số và gạch nối, ví dụ 12 hoặc 12a',
  })
}

/** “7” → “0007”; a number with letters stays as typed. */
export const paddedNumber = (number: string): string => {
  const typed = number.trim().normalize('NFC')
  return /^\d+$/.test(typed) ? typed.replace(/^0+(?=\d)/, '').padStart(digits, '0') : typed
}

/** One above the highest of the inventory; gaps are not filled, so that a lost number stays visible. */
export function nextDossierNumber(existing: readonly string[]): string {
  const highest = existing.reduce((most, number) => Math.max(most, Number.parseInt(number, 10) || 0), 0)
  return paddedNumber(String(highest + 1))
}
