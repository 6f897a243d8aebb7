import { z } from 'zod'

/** One step that can be taken back or done again, in words. */
export const HistoryStep = z.object({
  id: z.number().int(),
  at: z.string(),
  /** Of the command that began it, e.g. `document.trashed`. */
  action: z.string(),
  label: z.string(),
})
export type HistoryStep = z.infer<typeof HistoryStep>

/** Steps back from now, and steps forward from now; the next one first. */
export const History = z.object({ undo: z.array(HistoryStep), redo: z.array(HistoryStep) })
export type History = z.infer<typeof History>
