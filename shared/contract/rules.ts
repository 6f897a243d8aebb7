import { z } from 'zod'
import { AnyRuleEntry, RuleDifference, RuleFile, RuleLine } from '../model/rule-book.ts'
import { command, query } from './define.ts'

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

const Reason = z.string().trim().min(1).max(500)

export const rules = {
  choices: query('anyone', z.object({}), RuleChoices),
  /** The rules of this archive, in the order of their files. */
  list: query('read', z.object({}), z.array(RuleLine)),
  /** Corrects a rule, or adds one of the office's own under an id that is not there yet. */
  change: command(
    'administer',
    z.object({ file: RuleFile, entry: AnyRuleEntry, reason: Reason }),
    z.array(RuleLine),
  ),
  /** A rule that does not hold here. */
  withdraw: command(
    'administer',
    z.object({ file: RuleFile, entryId: z.string(), reason: Reason }),
    z.array(RuleLine),
  ),
  /** Back to what was delivered; an own rule goes. */
  reset: command(
    'administer',
    z.object({ file: RuleFile, entryId: z.string(), reason: Reason }),
    z.array(RuleLine),
  ),
  /** What this program's rules say otherwise than those the archive accepted. */
  differences: query('read', z.object({}), z.array(RuleDifference)),
  /** Takes the program's rules of these files; the office's corrections stay. */
  accept: command('administer', z.object({ files: z.array(RuleFile).min(1) }), z.array(RuleLine)),
}
