import { z } from 'zod'
import { ArchiveState } from '../model/archive.ts'
import { PathToken } from '../model/ids.ts'
import { command, job } from './define.ts'

/** `made` false: it was there already. The folder is for the eyes only, and for what the screen remembers of it. */
const Made = z.object({ made: z.boolean(), folder: z.string() })

/** Kho mẫu: an invented commune to look at and to try things on. */
export const sample = {
  /** Makes the program's own sample where it is not there yet, or `anew` in the place of the one that is. */
  make: job('anyone', z.object({ anew: z.boolean().default(false) }), Made),
  /** Makes a sample in an empty or new folder, and leaves it closed. */
  makeIn: job('anyone', z.object({ folder: PathToken }), Made),
  /** Opens the program's own. */
  open: command('anyone', z.object({}), ArchiveState),
}
