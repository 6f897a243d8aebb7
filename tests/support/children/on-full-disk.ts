import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBackend } from '../../../electron/backend/start-backend.ts'
import { reportOf } from '../../../shared/app-error.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { errorSentence } from '../../../shared/text/error-sentences.ts'
import { projectFolder } from '../hoso.ts'
import { sourceSpawner } from '../worker-spawner.ts'

/** An archive on a disk that is then filled to the last byte: what each kind of work says, and what is left. As JSON. */
const [disk = ''] = process.argv.slice(2)
const settings = join(tmpdir(), `hoso-full-${process.pid}`)
mkdirSync(settings, { recursive: true })
const backend = startBackend({
  host: { spawner: sourceSpawner, serve: () => undefined, openOutside: () => Promise.resolve() },
  places: { settings, temporary: settings, resources: join(projectFolder, 'resources') },
  emit: () => undefined,
  remember: false,
})
const { client } = backend
const token = (path: string) => backend.grants.grant({ path, shown: path })
const kho = join(disk, 'kho')
await client.call('archive.create', {
  folder: token(kho),
  fonds: { code: '09', name: 'Đảng bộ xã Dương Quang' },
  inventory: { number: '01' },
  officer: { name: 'Nông Thị Hà', office: '' },
})
const [inventory] = await client.call('inventories.list', {})
if (inventory === undefined) throw new Error('no inventory')
const dossier = await client.call('dossiers.create', { inventoryId: inventory.id, fields: { title: 'Cũ' } })
const paper = join(settings, 'giấy.txt')
const large = join(settings, 'lớn.txt')
writeFileSync(paper, 'Nghị quyết')
writeFileSync(large, 'Biên bản '.repeat(60_000))
const filed = await client.call('files.file', { dossierId: dossier.id, sources: [token(paper)] })
const sha256 = filed.filed[0]?.sha256 as Sha256

function fill(): void {
  const file = openSync(join(disk, 'đầy'), 'w')
  for (const size of [65_536, 4_096, 1]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size))
    } catch {
      // Not another one of this size.
    }
  }
  closeSync(file)
}
fill()

async function tried(work: () => Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    const answer = await work()
    return { code: 'done', message: JSON.stringify(answer) }
  } catch (error) {
    const { code, details } = reportOf(error)
    return { code, message: errorSentence(code, details) }
  }
}

const free = statfsSync(disk).bavail
const outcomes = {
  saving: await tried(() =>
    client.call('dossiers.create', { inventoryId: inventory.id, fields: { title: 'Mới '.repeat(200) } }),
  ),
  filing: await tried(() => client.call('files.file', { dossierId: dossier.id, sources: [token(large)] })),
  checking: await tried(async () => {
    // So often that its notes cannot find room in what is there already.
    for (let turn = 0; turn < 2_000; turn += 1) await client.call('fixity.check', { which: [sha256] })
  }),
  export: await tried(() => client.call('fixity.printHealth', { to: token(join(disk, 'phiếu.pdf')) })),
}
const left = readdirSync(disk)
const staging = readdirSync(join(kho, 'staging'))
rmSync(join(disk, 'đầy'))
const titles = (await client.call('dossiers.tree', {})).map(({ title }) => title)
const { ok } = await client.call('archive.verify', {})
const after = await tried(() =>
  client.call('dossiers.create', { inventoryId: inventory.id, fields: { title: 'Sau' } }),
)
await backend.close()
rmSync(settings, { recursive: true, force: true })
process.stdout.write(`${JSON.stringify({ free, outcomes, left, staging, titles, ok, after: after.code })}\n`)
