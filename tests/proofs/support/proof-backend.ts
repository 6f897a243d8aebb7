import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ProcessSpawner, WorkerExit } from '../../../electron/backend/processes/process-spawner.ts'
import { type Backend, startBackend } from '../../../electron/backend/start-backend.ts'
import type { DossierId, PathToken } from '../../../shared/model/ids.ts'
import { projectFolder } from '../../support/hoso.ts'
import { sourceSpawner } from '../../support/worker-spawner.ts'

/** One clock for all, so that the same work leaves the same rows. */
export const clock = (): Date => new Date('2026-11-23T03:00:00.000Z')

export interface ProofBackend extends Pick<Backend, 'client' | 'close'> {
  token(path: string): PathToken
}

/** The backend as the window starts it; what it keeps beside the archive goes to `apart`. */
export function startProofBackend(apart: string, spawner: ProcessSpawner = sourceSpawner): ProofBackend {
  mkdirSync(apart, { recursive: true })
  const backend = startBackend({
    host: { spawner, serve: () => undefined, openOutside: () => Promise.resolve() },
    places: { settings: apart, temporary: join(apart, 'tạm'), resources: join(projectFolder, 'resources') },
    emit: () => undefined,
    remember: false,
    now: clock,
  })
  return {
    client: backend.client,
    close: backend.close,
    token: (path) => backend.grants.grant({ path, shown: path }),
  }
}

/** A worker that never gets ready: papers are filed and wait to be read, and no process is started for it. */
export const idleSpawner: ProcessSpawner = {
  spawn: () => {
    const listeners: ((exit: WorkerExit) => void)[] = []
    return {
      post: () => undefined,
      onMessage: () => undefined,
      onExit: (listener) => listeners.push(listener),
      kill: () => {
        for (const listener of listeners) listener({ code: null, signal: 'SIGKILL' })
      },
    }
  },
}

/** Does something with an archive open for writing, and closes it whatever comes. */
export async function withArchive<Result>(
  kho: string,
  apart: string,
  work: (backend: ProofBackend) => Promise<Result>,
  spawner: ProcessSpawner = sourceSpawner,
): Promise<Result> {
  const backend = startProofBackend(apart, spawner)
  try {
    const { open } = await backend.client.call('archive.open', { folder: backend.token(kho) })
    if (open?.mode !== 'write') throw new Error(`${kho} is open for reading only`)
    return await work(backend)
  } finally {
    await backend.close()
  }
}

/** A new archive with one dossier, whose id is answered. */
export async function newProofArchive(kho: string, apart: string): Promise<DossierId> {
  const backend = startProofBackend(apart)
  try {
    await backend.client.call('archive.create', {
      folder: backend.token(kho),
      fonds: { code: '09', name: 'Đảng bộ xã Dương Quang' },
      inventory: { number: '01' },
      officer: { name: 'Nông Thị Hà', office: 'Văn phòng Đảng ủy' },
    })
    const [inventory] = await backend.client.call('inventories.list', {})
    if (inventory === undefined) throw new Error('no inventory')
    const fields = { title: 'Văn kiện Đại hội' }
    return (await backend.client.call('dossiers.create', { inventoryId: inventory.id, fields })).id
  } finally {
    await backend.close()
  }
}
