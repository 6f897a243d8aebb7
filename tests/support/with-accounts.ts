import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type Backend, startBackend } from '../../electron/backend/start-backend.ts'
import type { BackendEvent } from '../../shared/contract/events.ts'
import type { AccountFields } from '../../shared/model/account.ts'
import type { AccountId } from '../../shared/model/ids.ts'
import { projectFolder } from './hoso.ts'
import { sourceSpawner } from './worker-spawner.ts'

export const chief = { name: 'Nông Thị Hà', office: 'Chánh Văn phòng', password: 'sao vàng năm cánh' }
export const everyonesPassword = 'ruộng bậc thang'

/** The backend with a clock of the test's own, and what it told. */
export interface Watched {
  readonly backend: Backend
  readonly client: Backend['client']
  readonly events: BackendEvent[]
  pass(seconds: number): void
  token(path: string): ReturnType<Backend['grants']['grant']>
}

export function startWatched(folder: string): Watched {
  let time = new Date('2026-11-23T08:00:00Z').getTime()
  const events: BackendEvent[] = []
  const backend = startBackend({
    host: { spawner: sourceSpawner, serve: () => undefined, openOutside: () => Promise.resolve() },
    places: { settings: folder, temporary: join(folder, 'tạm'), resources: join(projectFolder, 'resources') },
    emit: (event) => events.push(event),
    remember: false,
    now: () => new Date(time),
  })
  afterAll(() => backend.close())
  return {
    backend,
    client: backend.client,
    events,
    pass: (seconds) => {
      time += seconds * 1_000
    },
    token: (path) => backend.grants.grant({ path, shown: path }),
  }
}

/** A new archive with accounts; the chief, an administrator, is signed in. */
export async function archiveWithAccounts(
  folder: string,
): Promise<Watched & { kho: string; codes: readonly string[] }> {
  const started = startWatched(folder)
  const kho = join(folder, 'kho')
  await started.client.call('archive.create', {
    folder: started.token(kho),
    fonds: { code: '09', name: 'Đảng bộ xã Dương Quang' },
    inventory: { number: '01' },
    officer: { name: 'Nông Thị Hà', office: 'Văn phòng Đảng ủy' },
  })
  const { codes } = await started.client.call('accounts.begin', chief)
  return { ...started, kho, codes }
}

/** Another person with this role. */
export async function addPerson(
  { client }: Watched,
  fields: Pick<AccountFields, 'name' | 'role'> & Partial<AccountFields>,
): Promise<AccountId> {
  const { account } = await client.call('accounts.create', {
    fields: { office: '', clearance: 'thuong', ...fields },
    password: everyonesPassword,
  })
  return account.id
}

export const signInAs = ({ client }: Watched, name: string) =>
  client.call('accounts.signIn', {
    name,
    password: name === chief.name ? chief.password : everyonesPassword,
  })
