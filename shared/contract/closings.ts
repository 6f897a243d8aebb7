import { z } from 'zod'
import { Closing, ClosingPlan, ClosingWords } from '../model/closing.ts'
import { Dossier } from '../model/dossier.ts'
import { DossierId } from '../model/ids.ts'
import { command, query } from './define.ts'

/** Kết thúc hồ sơ, mở lại hồ sơ. */
export const closings = {
  plan: query('read', z.object({ id: DossierId }), ClosingPlan),
  /** Null where the dossier is open, or was closed before the program made closing sheets. */
  get: query('read', z.object({ id: DossierId }), Closing.nullable()),
  /** Fixes pages, list and figures, and locks the dossier against every change. */
  close: command('edit', z.object({ id: DossierId, words: ClosingWords }), Closing),
  reopen: command('edit', z.object({ id: DossierId, reason: z.string().trim().min(1).max(500) }), Dossier),
}
