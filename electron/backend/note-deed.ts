import type { Officer } from '../../shared/model/archive.ts'
import type { ArchiveSession } from './archive-session.ts'

/** What was done without changing anything, and yet must be known: exports, prints, the reading of secret papers. */
export interface Deed {
  /** e.g. `file.copied`; its words are in `shared/text/deed-words.ts`. */
  readonly action: string
  /** e.g. `document:17`. */
  readonly subject: string
  readonly after: unknown
}

export type NoteDeed = (deed: Deed) => void

/** Writes deeds of this person into the log. Where the archive is open for reading only, nothing can be written. */
export const createNoteDeed =
  ({ writing }: Pick<ArchiveSession, 'writing'>, who: Officer): NoteDeed =>
  ({ action, subject, after }) =>
    writing?.unitOfWork(
      action,
      () => ({ result: undefined, audit: { subject, before: null, after }, changed: ['audit'] }),
      { recorded: false, who },
    )
