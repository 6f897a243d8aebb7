import type { ArchiveContract } from '../../shared/contract/contract.ts'
import type { Handlers, Progress } from '../../shared/contract/define.ts'
import type { Officer } from '../../shared/model/archive.ts'
import type { Secrecy } from '../../shared/model/closed-lists.ts'
import type { Rules } from '../../shared/model/rules.ts'
import type { ReadableDb } from '../storage/database/database.ts'
import type { ArchiveSession } from './archive-session.ts'
import type { Desk } from './desk.ts'
import type { Grants } from './grants.ts'
import type { Host, Places } from './host.ts'
import type { Incidents } from './incidents/incidents.ts'
import type { NoteDeed } from './note-deed.ts'
import type { Backend } from './start-backend.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/** What every handler is given, even while no archive is open. */
export interface AnyoneContext {
  readonly desk: Desk
  readonly grants: Grants
  readonly incidents: Incidents
  readonly host: Host
  readonly places: Places
  /** Those of the open archive; where none is open, the program's. */
  readonly rules: Rules
  /** As this program delivers them. */
  readonly programRules: Rules
  readonly now: () => Date
  /** Another desk, for work on an archive that the window does not see; leaves no trace in the list of recent ones. */
  readonly startBeside: () => Backend
}

/** An archive is open. */
export interface ReadContext extends AnyoneContext {
  readonly archive: ArchiveSession
  /** The catalogue as far as the person may read it. */
  readonly db: ReadableDb
  /** The levels of secrecy that the person may not read. */
  readonly hidden: readonly Secrecy[]
  /** Writes into the log what changes nothing, as a deed of the person who called. */
  readonly note: NoteDeed
}

/** An archive is open and this process is its one writer. */
export interface WriteContext extends ReadContext {
  readonly unitOfWork: UnitOfWork
  readonly who: Officer
}

/** Long work tells how far it is and looks whether it is to stop. */
export interface JobContext {
  readonly progress: (progress: Progress) => void
  readonly signal: AbortSignal
}

export type ArchiveHandlers = Handlers<
  ArchiveContract,
  { nothing: AnyoneContext; open: ReadContext; writer: WriteContext },
  JobContext
>
