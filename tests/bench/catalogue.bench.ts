/**
 * The catalogue's own calls at 10,000 dossiers and 100,000 papers with 30,000 people: one window of a list by every
 * sort at its beginning, middle and end, filters, an edit, a pick-list. Each figure stands beside the time a person
 * takes for instant (100 ms) and, for lists, beside plain `SELECT … LIMIT` of the same hundred rows by their ids.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createNodeSpawner } from '../../electron/backend/processes/node-spawner.ts'
import { startBackend } from '../../electron/backend/start-backend.ts'
import type { CallInput } from '../../shared/contract/contract.ts'
import { documentSorts } from '../../shared/model/document-list.ts'
import { projectFolder } from '../support/hoso.ts'
import { makeLargeArchive } from '../support/large-archive.ts'
import { percentile, rounded, timed } from './figures.ts'

const rounds = 15

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-bench-'))
  try {
    const kho = join(folder, 'kho')
    const making = await timed(() =>
      makeLargeArchive(kho, { dossiers: 10_000, papersOfDossier: 10, people: 30_000 }),
    )
    console.log(`made in ${rounded(making / 1000)} s`)
    await measure(folder, kho)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string, kho: string): Promise<void> {
  const backend = startBackend({
    host: {
      spawner: createNodeSpawner({
        scriptOf: (worker) => join(projectFolder, 'electron/workers', `${worker}.ts`),
      }),
      serve: () => undefined,
      openOutside: () => Promise.resolve(),
    },
    places: { settings: folder, temporary: folder, resources: join(projectFolder, 'resources') },
    emit: () => undefined,
    remember: false,
  })
  const { client } = backend
  const opening = await timed(() =>
    client.call('archive.open', { folder: backend.grants.grant({ path: kho, shown: kho }) }),
  )
  console.log(`opened in ${rounded(opening)} ms`)
  const figures: { call: string; 'p50 ms': number; 'p95 ms': number }[] = []
  const take = async (call: string, work: (round: number) => Promise<unknown>) => {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) times.push(await timed(() => work(round)))
    figures.push({
      call,
      'p50 ms': rounded(percentile(times, 0.5)),
      'p95 ms': rounded(percentile(times, 0.95)),
    })
  }
  const page = (request: CallInput<'documents.page'>) => client.call('documents.page', request)

  for (const by of documentSorts) {
    await take(`page by ${by}, first`, () => page({ sort: { by } }))
    await take(`page by ${by}, middle`, () => page({ sort: { by }, offset: 50_000 }))
    await take(`page by ${by}, last`, () => page({ sort: { by, descending: true }, offset: 99_900 }))
  }
  const words = ['nghi quyet', 'bien phap', 'hoang van', 'dang uy xa', '12-NQ']
  await take('filter by words', (round) => page({ filter: { words: words[round % words.length] ?? '' } }))
  await take('filter by kind and year', (round) =>
    page({ filter: { kind: 'nghi-quyet', year: 1990 + round }, sort: { by: 'title' } }),
  )
  const congress = (await client.call('congresses.list', {}))[3]
  await take('one congress', () =>
    page({ scope: { congressId: congress?.id ?? null }, sort: { by: 'date' } }),
  )
  await take('all ids', () => client.call('documents.ids', { sort: { by: 'title' } }))
  await take('the tree', () => client.call('dossiers.tree', {}))
  await take('all dossiers', () => client.call('dossiers.list', {}))
  const people = ['hoang', 'ma thi', 'duc', 'nguyen van a', 'l']
  await take('pick-list of people', (round) =>
    client.call('authorities.suggest', { kind: 'person', typed: people[round % people.length] ?? '' }),
  )
  await take('register of people', (round) =>
    client.call('authorities.page', { kind: 'person', offset: round * 1_000 }),
  )
  await take('register by papers', () =>
    client.call('authorities.page', { kind: 'person', sort: 'documents' }),
  )
  const ids = await client.call('documents.ids', {})
  await take('one edit', (round) =>
    client.call('documents.update', {
      id: ids[round * 997] ?? (1 as (typeof ids)[number]),
      fields: { note: `lần ${round}` },
    }),
  )
  await take('an edit of 500 rows', (round) =>
    client.call('documents.enter', {
      rows: ids.slice(round * 500, round * 500 + 500).map((id) => ({ id, cells: { note: `loạt ${round}` } })),
    }),
  )
  await take('taking it back', () => client.call('history.undo', {}))
  await take('figures of the archive', () => client.call('archive.stats', {}))
  console.table(figures)
  await backend.close()
}
