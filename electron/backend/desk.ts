import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import type { BackendEvent } from '../../shared/contract/events.ts'
import type { ArchiveState, Officer } from '../../shared/model/archive.ts'
import type { FondsFields, InventoryFields } from '../../shared/model/fonds.ts'
import { archiveFolder } from '../storage/archive-folder.ts'
import { configureForWriting, connect, openDriver } from '../storage/database/database.ts'
import { migrate } from '../storage/database/migrate.ts'
import { isNetworkShare } from '../storage/network-share.ts'
import { insertArchive } from '../storage/repositories/archive.ts'
import { appendAuditEntry } from '../storage/repositories/audit.ts'
import { insertFonds } from '../storage/repositories/fonds.ts'
import { insertInventory } from '../storage/repositories/inventories.ts'
import type { ArchiveSession } from './archive-session.ts'
import type { Host, Places } from './host.ts'
import { openArchiveFolder } from './open-archive-folder.ts'
import { createRecentArchives } from './recent-archives.ts'

/** The desk at which one archive at a time lies open. */
export interface Desk {
  readonly current: ArchiveSession | null
  state(): ArchiveState
  create(setup: NewArchive): Promise<void>
  open(folder: string): Promise<void>
  close(): Promise<void>
  folderOfRecent(id: string): string
  forgetRecent(id: string): void
}

export interface NewArchive {
  readonly folder: string
  readonly fonds: FondsFields
  readonly inventory: InventoryFields
  readonly officer: Officer
}

export interface DeskOptions {
  readonly host: Host
  readonly places: Places
  readonly kindLabel: (id: string) => string
  readonly now: () => Date
  readonly emit: (event: BackendEvent) => void
  /** The command line opens archives without leaving a trace in the list of recent ones. */
  readonly remember: boolean
}

/** Makes the folder and its catalogue, with the first audit entry; leaves it closed. */
function createArchiveFolder(setup: NewArchive, now: Date): void {
  if (existsSync(setup.folder) && readdirSync(setup.folder).length > 0) {
    throw new AppError('folder-not-empty', { folder: setup.folder })
  }
  mkdirSync(setup.folder, { recursive: true })
  if (isNetworkShare(setup.folder)) throw new AppError('network-share', { folder: setup.folder })
  const folder = archiveFolder(setup.folder)
  for (const place of [folder.files, folder.staging, folder.derived, folder.backups]) mkdirSync(place)
  const connection = connect(openDriver(folder.catalogue))
  try {
    configureForWriting(connection.driver)
    migrate(connection.driver)
    const uuid = randomUUID()
    connection.transaction((db) => {
      insertArchive(db, { uuid, name: setup.fonds.name, officer: setup.officer }, now.toISOString())
      const fondsId = insertFonds(db, setup.fonds)
      insertInventory(db, fondsId, setup.inventory)
      appendAuditEntry(db, setup.officer, now.toISOString(), {
        action: 'archive.created',
        subject: `archive:${uuid}`,
        before: null,
        after: { fonds: setup.fonds, inventory: setup.inventory, officer: setup.officer },
      })
    })
  } finally {
    connection.close()
  }
}

export function createDesk(options: DeskOptions): Desk {
  const recent = createRecentArchives(options.places.settings)
  let current: ArchiveSession | null = null

  async function close(): Promise<void> {
    const closing = current
    current = null
    await closing?.close()
    options.emit({ type: 'changed', nouns: ['archive'] })
  }

  async function open(root: string): Promise<void> {
    if (!existsSync(join(root, 'catalogue.sqlite3'))) throw new AppError('not-an-archive', { folder: root })
    await close()
    const session = openArchiveFolder(archiveFolder(root), options, hostname())
    current = session
    if (options.remember) {
      recent.remember({ folder: root, name: session.record().name, openedAt: options.now().toISOString() })
    }
    options.emit({ type: 'changed', nouns: ['archive'] })
    // What an unclean end left unread, and an index that is missing or behind; nobody waits for them.
    void session.writing?.reading.run()
    session.indexing.run()
  }

  return {
    get current() {
      return current
    },
    state: () => ({ open: current?.describe() ?? null, recent: options.remember ? recent.list() : [] }),
    create: async (setup) => {
      createArchiveFolder(setup, options.now())
      await open(setup.folder)
    },
    open,
    close,
    folderOfRecent: (id) => {
      const folder = recent.folderOf(id)
      if (folder === undefined) throw new AppError('choose-again')
      return folder
    },
    forgetRecent: (id) => recent.forget(id),
  }
}
