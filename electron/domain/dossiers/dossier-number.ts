/** Digits of a dossier's number; programs in use write 4 to 6 and keep leading zeros (R30 and section 4.7 of the rules). */
const digits = 4

/** “7” → “0007”; a number with letters stays as typed. */
export const paddedNumber = (number: string): string => {
  const typed = number.trim()
  return /^\d+$/.test(typed) ? typed.replace(/^0+(?=\d)/, '').padStart(digits, '0') : typed
}

/** One above the highest of the inventory; gaps are not filled, so that a lost number stays visible. */
export function nextDossierNumber(existing: readonly string[]): string {
  const highest = existing.reduce((most, number) => Math.max(most, Number.parseInt(number, 10) || 0), 0)
  return paddedNumber(String(highest + 1))
}
