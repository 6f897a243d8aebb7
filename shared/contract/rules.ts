import { z } from 'zod'
import { query } from './define.ts'

const choice = z.object({ id: z.string(), label: z.string() })

/** The lists of the rule data that screens choose from. */
export const RuleChoices = z.object({
  kinds: z.array(choice.extend({ symbols: z.array(z.string()) })),
  meetingKinds: z.array(choice),
  retentionTerms: z.array(choice),
  tiers: z.array(choice.extend({ effectiveFrom: z.string().nullable(), effectiveTo: z.string().nullable() })),
  groups: z.array(choice),
})
export type RuleChoices = z.infer<typeof RuleChoices>

export const rules = { choices: query('anyone', z.object({}), RuleChoices) }
