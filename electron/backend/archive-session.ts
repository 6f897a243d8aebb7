import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import type { BackendEvent, Noun } from '../../shared/contract/events.ts'
import type { OpenArchive, WriterInfo } from '../../shared/model/archive.ts'
import type { Secrecy } from '../../shared/model/closed-lists.ts'
import type { Rules } from '../../shared/model/rules.ts'
import { sampleUuid } from '../../shared/model/sample.ts'
import type { ArchiveFolder } from '../storage/archive-folder.ts'
import { type Checker, createChecker } from '../storage/checks/checker.ts'
import type { Connection, ReadableDb } from '../storage/database/database.ts'
import { openLimited } from '../storage/database/limited-reading.ts'
import { openReadingCopy } from '../storage/reading-copy.ts'
import { type ArchiveRecord, archiveRecord } from '../storage/repositories/archive.ts'
import { countWaiting, countWithoutText } from '../storage/repositories/files.ts'
import { isIsolated, isolationOf } from '../storage/repositories/isolation.ts'
import { openSearchIndex, type SearchIndex } from '../storage/search/search-index.ts'
import { type Attempts, createAttempts } from './accounts/attempts.ts'
import type { Host } from './host.ts'
import { type Checking, createChecking } from './jobs/checking.ts'
import { createIndexing, type Indexing } from './jobs/indexing.ts'
import { createReadingQueue, type ReadingQueue } from './jobs/reading-queue.ts'
import type { Refusals } from './note-refusal.ts'
import { createRuleBook, type RuleBook, takeInNewRuleFiles } from './rule-book.ts'
import { createSession, type Session } from './session.ts'
import { createUnitOfWork, type UnitOfWork } from './unit-of-work.ts'
import { upkeepTasks } from './upkeep/tasks.ts'
import { startUpkeep, type Upkeep, type UpkeepPace } from './upkeep/upkeep.ts'

/** Why an archive is open for reading only. */
export type ReadingBecause = NonNullable<OpenArchive['readingBecause']>

/** What only the archive's one writer has. */
export interface Writing {
  readonly unitOfWork: UnitOfWork
  readonly reading: ReadingQueue
}

/** One open archive with everything that works on it. */
export interface ArchiveSession {
  readonly folder: ArchiveFolder
  readonly db: ReadableDb
  readonly connection: Connection
  readonly search: SearchIndex
  readonly rules: RuleBook
  readonly checker: Checker
  readonly checking: Checking | null
  readonly indexing: Indexing
  readonly session: Session
  readonly attempts: Attempts
  readonly refusals: Refusals
  /** The catalogue without what has these levels of secrecy. */
  below(hidden: readonly Secrecy[]): ReadableDb
  /** Locks it if the person has been idle for too long. Asked before every call. */
  lockIfIdle(): void
  /** Asks the catalogue as its writer has it now, where `db` is a reader's copy. */
  lookAgain(ask: (db: ReadableDb) => void): void
  /** Null for readers. */
  readonly writing: Writing | null
  /** Null for readers, and where nothing works in the background. */
  readonly upkeep: Upkeep | null
  readonly emit: (event: BackendEvent) => void
  record(): ArchiveRecord
  describe(): OpenArchive
  close(): Promise<void>
}

export interface SessionParts {
  readonly folder: ArchiveFolder
  readonly connection: Connection
  /** What was opened besides, closed in this order at the end. */
  readonly release: () => void
  readonly readingBecause: { code: ReadingBecause['code']; writer: WriterInfo | null } | null
  /** What could be saved of a damaged catalogue; null where it is whole. */
  readonly salvage: OpenArchive['salvage']
  readonly temporary: string
  /** As this program delivers them. */
  readonly programRules: Rules
  readonly host: Host
  readonly now: () => Date
  readonly emit: (event: BackendEvent) => void
  readonly upkeep: UpkeepPace | null
  readonly locksWhenIdle: boolean
}

function recordOf(db: ReadableDb, folder: ArchiveFolder): ArchiveRecord {
  const record = archiveRecord(db)
  if (record === undefined) throw new AppError('not-an-archive', { folder: folder.root })
  return record
}

function askFreshCopy(folder: ArchiveFolder, temporary: string, ask: (db: ReadableDb) => void): void {
  const copy = openReadingCopy(folder, temporary)
  try {
    ask(copy.connection.reading)
  } finally {
    copy.close()
  }
}

/** Milliseconds. */
const lookForIdleEvery = 5_000

function withoutContents(event: BackendEvent): BackendEvent {
  if (event.type !== 'background' || event.progress === null) return event
  const { done, total } = event.progress
  return { ...event, progress: { done, total, label: '' } }
}

/** Connections that leave out what is above a clearance; one for each that is asked for. */
function createLimited({ reading, driver }: Connection) {
  const opened = new Map<string, Connection>()
  return {
    below: (hidden: readonly Secrecy[]): ReadableDb => {
      if (hidden.length === 0) return reading
      const key = hidden.join()
      const connection = opened.get(key) ?? openLimited(driver.name, hidden)
      opened.set(key, connection)
      return connection.reading
    },
    close: () => {
      for (const connection of opened.values()) connection.close()
    },
  }
}

/** The open archive. Where it cannot be opened, nothing of it stays open; `release` is the caller's then. */
export function createArchiveSession(parts: SessionParts): ArchiveSession {
  const opened: { close(): void }[] = [parts.connection]
  const keep = <Part extends { close(): void }>(part: Part): Part => {
    opened.push(part)
    return part
  }
  try {
    return openParts(parts, keep)
  } catch (error) {
    for (const part of opened.toReversed()) part.close()
    throw error
  }
}

function openParts(
  parts: SessionParts,
  keep: <Part extends { close(): void }>(part: Part) => Part,
): ArchiveSession {
  const { connection, folder } = parts
  const db = connection.reading
  const canWrite = parts.readingBecause === null
  const session = createSession({
    db,
    officer: () => recordOf(db, folder).officer,
    now: parts.now,
    locksWhenIdle: parts.locksWhenIdle,
  })
  // Where nobody is signed in, a label could still name a paper.
  const emit = (event: BackendEvent) => parts.emit(session.person() === null ? withoutContents(event) : event)
  const rules = createRuleBook(db, parts.programRules, parts.salvage !== null)
  const search = keep(
    openSearchIndex({
      // A reader may not touch the archive's folder: its index is a temporary one.
      ...(canWrite
        ? { path: folder.search }
        : { path: join(parts.temporary, `search-${randomUUID()}.sqlite3`), copyOf: folder.search }),
      catalogue: db,
      archiveUuid: recordOf(db, folder).uuid,
      kindLabel: (id) => rules.inForce().documentKinds.entries.find((kind) => kind.id === id)?.label ?? id,
    }),
  )
  const checker = keep(
    createChecker({
      connection,
      rules: rules.inForce,
      isolated: () => isIsolated(db),
      follows: canWrite,
    }),
  )
  // Where nothing works in the background, whoever asks waits for the check himself.
  const checking = parts.upkeep ? createChecking(checker, emit) : null
  const indexing = createIndexing(search, emit)
  const committed = (nouns: readonly Noun[]) => {
    if (nouns.includes('rules')) {
      rules.forget()
      checker.startAnew()
    }
    emit({ type: 'changed', nouns })
    indexing.run()
    checking?.run()
  }
  const writing: Writing | null = canWrite
    ? {
        unitOfWork: createUnitOfWork({
          connection,
          who: session.who,
          now: parts.now,
          committed,
        }),
        reading: createReadingQueue({ connection, folder, indexing, spawner: parts.host.spawner, emit }),
      }
    : null
  if (writing !== null) takeInNewRuleFiles(connection, writing.unitOfWork, parts.programRules, parts.now())
  const upkeep =
    writing && parts.upkeep
      ? startUpkeep({ tasks: upkeepTasks({ ...parts, emit, writing }), now: parts.now, ...parts.upkeep })
      : null
  const limited = createLimited(connection)
  const lockIfIdle = () => {
    if (!session.isIdle()) return
    const note = { subject: 'session', before: null, after: { why: 'idle' } }
    writing?.unitOfWork('session.locked', () => ({ result: null, audit: note, changed: [] }), {
      recorded: false,
      who: session.who(),
    })
    session.lock()
    emit({ type: 'changed', nouns: ['archive'] })
  }
  const watch = parts.locksWhenIdle ? setInterval(lockIfIdle, lookForIdleEvery) : null
  watch?.unref()
  return {
    folder,
    db,
    connection,
    search,
    rules,
    checker,
    checking,
    indexing,
    session,
    attempts: createAttempts(connection, canWrite, parts.now),
    refusals: new Map(),
    below: limited.below,
    lockIfIdle,
    writing,
    upkeep,
    emit,
    lookAgain: (ask) =>
      canWrite || parts.salvage !== null ? ask(db) : askFreshCopy(folder, parts.temporary, ask),
    record: () => recordOf(db, folder),
    describe: () => {
      const record = recordOf(db, folder)
      const state = session.state()
      const isOpen = state.person !== null
      return {
        name: record.name,
        folder: folder.root,
        isSample: record.uuid === sampleUuid,
        mode: canWrite ? 'write' : 'read',
        readingBecause: parts.readingBecause,
        salvage: parts.salvage,
        officer: isOpen ? session.who() : { name: record.name, office: '' },
        isolation: isOpen ? isolationOf(db) : null,
        session: state,
        waitingForReading: isOpen ? countWaiting(db) : 0,
        filesWithoutText: isOpen ? countWithoutText(db) : 0,
      }
    },
    close: async () => {
      if (watch !== null) clearInterval(watch)
      await upkeep?.stop()
      await writing?.reading.stop()
      indexing.stop()
      checking?.stop()
      checker.close()
      limited.close()
      // One that fails must not keep the others open, or nobody could open the archive again.
      try {
        search.close()
      } finally {
        try {
          connection.close()
        } finally {
          parts.release()
        }
      }
    },
  }
}
