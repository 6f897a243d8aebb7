import { z } from 'zod'
import { query } from './define.ts'

const choice = z.object({ id: z.string(), label: z.string() })

/** The lists of the rule data that screens choose from. */
export const RuleChoices = z.object({
  kinds: z.array(choice.extend({ symbols: z.array(z.string()) })),
  meetingKinds: z.array(choice),
  retentionTerms: z.array(choice),
  tiers: z.array(choice.extend({ effectiveFrom: z.string().nullable(), effectiveTo: z.string().nullable() })),
  /** Groups of the congress file plan; `dossiers`: titles of what each makes, `{congress}` for the congress's name. */
  groups: z.array(choice.extend({ dossiers: z.array(z.string()) })),
})
export type RuleChoices = z.infer<typeof RuleChoices>

export const rules = { choices: query('anyone', z.object({}), RuleChoices) }
