import type { Rules } from '../../../shared/model/rules.ts'

/** How many years a term of retention asks for; permanent = infinitely many, none or an unknown one = 0. */
export function termYears(id: string | null, { retentionTerms }: Pick<Rules, 'retentionTerms'>): number {
  const term = retentionTerms.entries.find((entry) => entry.id === id)
  if (term === undefined) return 0
  return term.years ?? (id === 'vinh-vien' ? Number.POSITIVE_INFINITY : 0)
}
