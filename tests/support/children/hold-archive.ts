import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBackend } from '../../../electron/backend/start-backend.ts'
import { projectFolder } from '../hoso.ts'
import { sourceSpawner } from '../worker-spawner.ts'

/** Opens an archive for writing and keeps it until it is killed. */
const backend = startBackend({
  host: { spawner: sourceSpawner, serve: () => undefined, openOutside: () => Promise.resolve() },
  places: { settings: tmpdir(), temporary: tmpdir(), resources: join(projectFolder, 'resources') },
  emit: () => undefined,
  remember: false,
})
const folder = backend.grants.grant({ path: process.argv[2] ?? '', shown: '' })
await backend.client.call('archive.open', { folder })
process.stdout.write('open\n')
setInterval(() => undefined, 60_000)
