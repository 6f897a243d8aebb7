/** The page that was typed (“3”, “ 3 ”, “trang 3”, “3/12”), within the paper; null when that is no page number. */
export function readPageNumber(typed: string, pages: number): number | null {
  const digits = /^\D*(\d{1,9})\s*(?:\/\s*\d*)?\s*$/u.exec(typed)?.[1]
  if (digits === undefined || pages < 1) return null
  return Math.min(Math.max(Number(digits), 1), pages)
}
