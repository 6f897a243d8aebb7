import { z } from 'zod'
import { History } from '../model/history.ts'
import { command, query } from './define.ts'

/** Hoàn tác, làm lại. */
export const history = {
  list: query('read', z.object({}), History),
  /** Takes back the newest step that stands. `step` = the one the person saw; another one meanwhile is refused. */
  undo: command('edit', z.object({ step: z.number().int().nullable().default(null) }), History),
  redo: command('edit', z.object({ step: z.number().int().nullable().default(null) }), History),
}
