import type { SessionParts, Writing } from '../archive-session.ts'
import type { UpkeepTask } from './upkeep.ts'

/** What a task of an open archive works with. */
export type UpkeepParts = Pick<SessionParts, 'connection' | 'folder' | 'host' | 'now' | 'emit'> & {
  readonly writing: Writing
}

/** Everything an open archive does by itself, the most urgent first. */
export function upkeepTasks(_parts: UpkeepParts): UpkeepTask[] {
  return []
}
