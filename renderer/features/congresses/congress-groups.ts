import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import { compareVietnamese } from '../../../shared/vietnamese/collate.ts'

/** A group of the file plan with its dossiers; null = dossiers that belong to none. */
export interface CongressGroup {
  readonly id: string | null
  readonly label: string
  readonly dossiers: readonly Dossier[]
  readonly documents: number
}

const byNumber = (a: Dossier, b: Dossier) => compareVietnamese(a.number, b.number)

/** The groups in the order of the plan, those without a dossier too, then what belongs to none. */
export function groupsOf(
  dossiers: readonly Dossier[],
  plan: RuleChoices['groups'],
  outside: string,
): CongressGroup[] {
  const group = (id: string | null, label: string, own: readonly Dossier[]): CongressGroup => ({
    id,
    label,
    dossiers: own.toSorted(byNumber),
    documents: own.reduce((sum, { documents }) => sum + documents, 0),
  })
  const known = new Set(plan.map(({ id }) => id))
  const others = dossiers.filter(({ groupId }) => groupId === null || !known.has(groupId))
  return [
    ...plan.map(({ id, label }) =>
      group(
        id,
        label,
        dossiers.filter(({ groupId }) => groupId === id),
      ),
    ),
    ...(others.length > 0 ? [group(null, outside, others)] : []),
  ]
}
