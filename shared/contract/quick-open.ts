import { z } from 'zod'
import { DocumentId } from '../model/ids.ts'
import { QuickNames } from '../model/quick-open.ts'
import { query } from './define.ts'

/** Mở nhanh. */
export const quickOpen = {
  /** `also`: papers that are wanted however old they are. */
  names: query('read', z.object({ also: z.array(DocumentId).max(200).default([]) }), QuickNames),
}
