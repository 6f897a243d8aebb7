import type { LevelChange } from '../../shared/model/level-change.ts'
import type { CommandContext } from './command.ts'

/** Why a level of secrecy changes, as typed; null where nothing is said of it. */
export function levelChangeGiven(context: CommandContext): LevelChange | null {
  const reason = context.option('level-reason') ?? ''
  const authority = context.option('level-authority') ?? ''
  return reason === '' && authority === '' ? null : { reason, authority }
}
