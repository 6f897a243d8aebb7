import type { Duplicate, FilingReport } from '../../../shared/model/filing.ts'

/** What the person wants done with files whose bytes the archive has already; what is not chosen is left out. */
export type AgainChoices = ReadonlySet<Duplicate['source']>

export const chooseAgain = (
  choices: AgainChoices,
  source: Duplicate['source'],
  again: boolean,
): AgainChoices => {
  const next = new Set(choices)
  if (again) next.add(source)
  else next.delete(source)
  return next
}

export const allAgain = ({ duplicates }: { readonly duplicates: readonly Duplicate[] }): AgainChoices =>
  new Set(duplicates.map(({ source }) => source))

/** Whether the report asks for nothing: every given path is in the archive now. */
export const wentSmoothly = ({ filed, duplicates, refused, skipped, cancelled }: FilingReport): boolean =>
  filed.length > 0 && duplicates.length === 0 && refused.length === 0 && skipped.length === 0 && !cancelled

/** How the whole went, for the sign at its head: never “good” when something given is not in. */
export function toneOf({ filed, duplicates, refused, cancelled }: FilingReport): 'good' | 'partly' | 'bad' {
  if (duplicates.length === 0 && refused.length === 0 && !cancelled && filed.length > 0) return 'good'
  return filed.length > 0 || duplicates.length > 0 ? 'partly' : 'bad'
}
