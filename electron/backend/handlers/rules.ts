import type { ArchiveHandlers } from '../context.ts'

export const ruleHandlers: ArchiveHandlers['rules'] = {
  choices: (_, { rules }) => ({
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
  }),
}
