import type { Tiers } from '../../../shared/model/rules.ts'

type Tier = Tiers['entries'][number]

/** Whether the tier existed on that day. */
export const tierInForce = (tier: Pick<Tier, 'effectiveFrom' | 'effectiveTo'>, day: string): boolean =>
  (tier.effectiveFrom === null || tier.effectiveFrom <= day) &&
  (tier.effectiveTo === null || day <= tier.effectiveTo)

/** From this day communes stand directly under the province (section 0 of the rules). */
const reorganisation = '2025-07-01'

/** The tier of a commune's own congress on that day: a proposal, the officer may choose another. */
export const proposedTier = (day: string): string => (day < reorganisation ? 'co-so' : 'cap-xa')
