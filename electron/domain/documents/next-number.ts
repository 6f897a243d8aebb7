/**
 * The number after the highest of a series, with a leading 0 under 10; null for a series without any yet, because where
 * it began the catalogue does not know. Numbers run within one committee term: 36-HD/VPTW, item 1.3.1a.
 */
export function nextDocumentNumber(numbers: readonly string[]): string | null {
  const highest = numbers.reduce((most, number) => Math.max(most, Number.parseInt(number, 10) || 0), 0)
  return highest === 0 ? null : String(highest + 1).padStart(2, '0')
}
