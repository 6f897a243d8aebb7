import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { afterAll } from 'vitest'
import { type Backend, startBackend } from '../../electron/backend/start-backend.ts'
import type { UpkeepPace } from '../../electron/backend/upkeep/upkeep.ts'
import { openDriver } from '../../electron/storage/database/database.ts'
import type { ArchiveClient } from '../../shared/contract/contract.ts'
import type { Isolation } from '../../shared/model/archive.ts'
import type { DossierId, PathToken } from '../../shared/model/ids.ts'
import { projectFolder } from './hoso.ts'
import { sourceSpawner } from './worker-spawner.ts'

/** The backend in this process, with one archive. */
export interface OpenBackend {
  readonly client: ArchiveClient
  readonly kho: string
  token(path: string): PathToken
  /** A dossier of the first inventory. */
  newDossier(title: string): Promise<DossierId>
  /** Closes and opens the same archive again, as a restart does. */
  reopen(): Promise<void>
  /** Changes the catalogue behind the program's back while the archive is closed, and opens it again. */
  asAnOlderProgram(change: (catalogue: Sqlite.Database) => void): Promise<void>
}

/** A clock and a pace that a test sets. */
export interface BackendTimes {
  readonly now?: () => Date
  readonly upkeep?: UpkeepPace
}

function start(folder: string, times: BackendTimes): Backend {
  const backend = startBackend({
    host: { spawner: sourceSpawner, serve: () => undefined, openOutside: () => Promise.resolve() },
    places: { settings: folder, temporary: join(folder, 'tạm'), resources: join(projectFolder, 'resources') },
    emit: () => undefined,
    remember: false,
    ...times,
  })
  afterAll(() => backend.close())
  return backend
}

/** Opens the archive at `kho` as it is, or a new one there. */
export async function openBackend(
  folder: string,
  kho = join(folder, 'kho'),
  isNew = true,
  times: BackendTimes = {},
  isolation: Isolation | null = null,
): Promise<OpenBackend> {
  const { client, grants } = start(folder, times)
  const token = (path: string) => grants.grant({ path, shown: path })
  if (isNew) {
    await client.call('archive.create', {
      folder: token(kho),
      fonds: { code: '09', name: 'Đảng bộ xã Dương Quang' },
      inventory: { number: '01' },
      officer: { name: 'Nông Thị Hà', office: 'Văn phòng Đảng ủy' },
      isolation,
    })
  } else await client.call('archive.open', { folder: token(kho) })
  return {
    client,
    kho,
    token,
    newDossier: async (title) => {
      const [inventory] = await client.call('inventories.list', {})
      if (inventory === undefined) throw new Error('no inventory')
      return (await client.call('dossiers.create', { inventoryId: inventory.id, fields: { title } })).id
    },
    reopen: async () => {
      await client.call('archive.close', {})
      await client.call('archive.open', { folder: token(kho) })
    },
    asAnOlderProgram: async (change) => {
      await client.call('archive.close', {})
      const catalogue = openDriver(join(kho, 'catalogue.sqlite3'))
      change(catalogue)
      catalogue.close()
      await client.call('archive.open', { folder: token(kho) })
    },
  }
}
