import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { Rules } from '../../../shared/model/rules.ts'

/** The lists of the rule data that a person chooses from. */
export const choicesOf = (rules: Rules): RuleChoices => ({
  kinds: rules.documentKinds.entries.map(({ id, label, symbols }) => ({ id, label, symbols })),
  meetingKinds: rules.meetingKinds.entries.map(({ id, label }) => ({ id, label })),
  retentionTerms: rules.retentionTerms.entries.map(({ id, label }) => ({ id, label })),
  tiers: rules.tiers.entries.map(({ id, label, effectiveFrom, effectiveTo }) => ({
    id,
    label,
    effectiveFrom,
    effectiveTo,
  })),
  groups: rules.congressFilePlan.entries.map(({ id, label, dossiers }) => ({
    id,
    label,
    dossiers: dossiers.map(({ titleTemplate }) => titleTemplate),
  })),
})
