import { z } from 'zod'
import { command } from './define.ts'

const place = z.string().max(200)

/** Sự cố: what nobody expected. */
export const incidents = {
  /** A screen broke: the window tells the kind of the error and its stack, without its message. */
  note: command(
    'anyone',
    z.object({
      screen: z.string().regex(/^\/[a-z-]*/),
      error: z.string().max(100),
      stack: z.array(place).max(25),
    }),
    z.object({ incident: z.string(), report: z.string() }),
  ),
}
