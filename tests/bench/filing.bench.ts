/** Filing in MB/s against `cp` followed by `sha256sum` on the same files, which is the least any safe copy must do. */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createNodeSpawner } from '../../electron/backend/processes/node-spawner.ts'
import { startBackend } from '../../electron/backend/start-backend.ts'
import { projectFolder } from '../support/hoso.ts'
import { interleaved, percentile, rounded } from './figures.ts'

const sets = [
  { name: '300 files of 200 KB', files: 300, bytes: 200 * 1024 },
  { name: '20 files of 20 MB', files: 20, bytes: 20 * 1024 * 1024 },
]

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-bench-'))
  try {
    for (const set of sets) console.table([await measure(folder, set)])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string, set: (typeof sets)[number]) {
  const sources = join(folder, `sources-${set.files}`)
  mkdirSync(sources)
  // No PDFs: their reading is measured by the bench of text extraction.
  for (let n = 0; n < set.files; n += 1) writeFileSync(join(sources, `${n}.bin`), randomBytes(set.bytes))
  const figures = await interleaved(
    {
      filing: async (round) => fileAll(join(folder, `kho-${set.files}-${round}`), sources),
      peer: (round) => {
        const copy = join(folder, `copy-${set.files}-${round}`)
        execFileSync('sh', [
          '-c',
          `cp -r "$1" "$2" && sync -d "$2"/* && cat "$2"/* | sha256sum`,
          'sh',
          sources,
          copy,
        ])
      },
    },
    3,
  )
  const megabytes = (set.files * set.bytes) / 1e6
  const speed = (name: string) => megabytes / (percentile(figures[name] ?? [], 0.5) / 1000)
  return {
    set: set.name,
    'filing MB/s': rounded(speed('filing')),
    'cp + sync + sha256sum MB/s': rounded(speed('peer')),
    ratio: rounded(speed('filing') / speed('peer'), 2),
  }
}

async function fileAll(kho: string, sources: string): Promise<void> {
  const backend = startBackend({
    host: {
      spawner: createNodeSpawner({
        scriptOf: (worker) => join(projectFolder, 'electron/workers', `${worker}.ts`),
      }),
      serve: () => undefined,
      openOutside: () => Promise.resolve(),
    },
    places: { settings: kho, temporary: tmpdir(), resources: join(projectFolder, 'resources') },
    emit: () => undefined,
    remember: false,
  })
  const token = (path: string) => backend.grants.grant({ path, shown: path })
  await backend.client.call('archive.create', {
    folder: token(kho),
    fonds: { code: '01', name: 'Phông thử', committee: '', higherBody: '', note: '' },
    inventory: { number: '01', title: '' },
    officer: { name: 'Người đo', office: '' },
  })
  const inventory = (await backend.client.call('inventories.list', {}))[0]
  if (inventory === undefined) throw new Error('no inventory')
  const dossier = await backend.client.call('dossiers.create', {
    inventoryId: inventory.id,
    fields: { title: 'Đo' },
  })
  const report = await backend.client.call('files.file', { dossierId: dossier.id, sources: [token(sources)] })
  if (report.refused.length > 0) throw new Error(JSON.stringify(report.refused[0]))
  await backend.close()
}
