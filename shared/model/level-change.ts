import { z } from 'zod'

/** Why a paper or a dossier gets another level of secrecy, and by whose leave. */
export const LevelChange = z.object({
  reason: z.string().trim().min(1).max(500),
  /** Người có thẩm quyền cho phép. */
  authority: z.string().trim().min(1).max(200),
})
export type LevelChange = z.infer<typeof LevelChange>
