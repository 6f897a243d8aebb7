/** A whole number as typed, “1.250” too; null for nothing typed, `wrong` for anything else. */
export function typedNumber(typed: string): number | null | 'wrong' {
  const digits = typed.replace(/[.\s]/g, '')
  if (digits === '') return null
  return /^\d{1,9}$/.test(digits) ? Number(digits) : 'wrong'
}

/** The number of a field that was checked already. */
export function numberOf(typed: string): number | null {
  const number = typedNumber(typed)
  return number === 'wrong' ? null : number
}

export const printedNumber = (value: number | null): string => (value === null ? '' : String(value))
