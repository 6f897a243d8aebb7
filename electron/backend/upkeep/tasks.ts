import type { SessionParts, Writing } from '../archive-session.ts'
import { fixityTask } from './fixity-task.ts'
import type { UpkeepTask } from './upkeep.ts'

/** What a task of an open archive works with. */
export type UpkeepParts = Pick<SessionParts, 'connection' | 'folder' | 'host' | 'now' | 'emit'> & {
  readonly writing: Writing
}

/** Everything an open archive does by itself, the most urgent first. */
export function upkeepTasks(parts: UpkeepParts): UpkeepTask[] {
  return [fixityTask(parts)]
}
