import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { AppError } from '../../shared/app-error.ts'
import type { ArchiveState } from '../../shared/model/archive.ts'
import { archiveFolder } from '../storage/archive-folder.ts'
import type { ArchiveSession } from './archive-session.ts'
import { createArchiveFolder, type NewArchive } from './create-archive-folder.ts'
import { type OpeningOptions, openArchiveFolder } from './open-archive-folder.ts'
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

export interface DeskOptions extends OpeningOptions {
  /** The command line opens archives without leaving a trace in the list of recent ones. */
  readonly remember: boolean
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
    const { catalogue, rebuilt } = archiveFolder(root)
    if (!existsSync(catalogue) && !existsSync(rebuilt)) throw new AppError('not-an-archive', { folder: root })
    await close()
    const session = openArchiveFolder(archiveFolder(root), options, hostname())
    current = session
    if (options.remember) {
      recent.remember({ folder: root, name: session.record().name, openedAt: options.now().toISOString() })
    }
    options.emit({ type: 'changed', nouns: ['archive'] })
    // What an unclean end left unread, and an index that is missing or behind; nobody waits for them.
    session.writing?.reading.begin()
    session.indexing.run()
    session.checking?.run()
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
