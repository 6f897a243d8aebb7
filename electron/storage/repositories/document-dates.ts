import { partialDate } from '../../../shared/dates/partial-date.ts'
import { wireParts } from '../../../shared/dates/wire-date.ts'
import type { WireDate } from '../../../shared/model/dossier.ts'

/** The four columns of a document's date: the text, and the days it may mean, for sorting and ranges. */
export function storedDates(date: WireDate | null): {
  text: string | null
  earliest: string | null
  latest: string | null
  certain: number | null
} {
  if (date === null) return { text: null, earliest: null, latest: null, certain: null }
  const partial = partialDate(date.text, date.certain)
  return {
    text: partial.text,
    earliest: partial.earliest,
    latest: partial.latest,
    certain: partial.certain ? 1 : 0,
  }
}

/** Of a range, where it begins; any other date as it is. */
export function startOf(date: WireDate | null): WireDate | null {
  const parts = date && wireParts(date.text)
  return date && parts?.last ? { ...date, text: parts.first } : date
}

/** Of a range, where it ends. */
export function endOf(date: WireDate | null): WireDate | null {
  const last = date && wireParts(date.text)?.last
  return date && last ? { ...date, text: last } : date
}
