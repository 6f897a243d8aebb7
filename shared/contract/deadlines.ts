import { z } from 'zod'
import { CongressTimes, Deadline } from '../model/deadline.ts'
import { CongressId } from '../model/ids.ts'
import { command, query } from './define.ts'

/** Thời hạn nộp lưu. */
export const deadlines = {
  /** Of every congress, or one; the most urgent first. */
  list: query('read', z.object({ congressId: CongressId.nullable().default(null) }), z.array(Deadline)),
  times: query('read', z.object({ congressId: CongressId }), CongressTimes),
  setTimes: command(
    'edit',
    z.object({ congressId: CongressId, times: CongressTimes.partial() }),
    CongressTimes,
  ),
}
