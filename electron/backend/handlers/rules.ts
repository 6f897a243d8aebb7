import { choicesOf } from '../../domain/rules/choices.ts'
import type { ArchiveHandlers } from '../context.ts'

export const ruleHandlers: ArchiveHandlers['rules'] = {
  choices: (_, { rules }) => choicesOf(rules),
}
