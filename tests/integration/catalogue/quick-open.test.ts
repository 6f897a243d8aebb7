import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { QuickCursor, QuickNames } from '../../../shared/model/quick-open.ts'
import { quickOpenBounds, quickOpenPortion } from '../../../shared/model/quick-open.ts'
import { makeLargeArchive } from '../../support/large-archive.ts'
import { type OpenBackend, openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function allNames({ client }: OpenBackend) {
  const portions: QuickNames[] = []
  let from: QuickCursor | null = null
  do {
    const names: QuickNames = await client.call('quickOpen.names', { from })
    portions.push(names)
    from = names.next
  } while (from !== null)
  return {
    portions,
    all: portions[0]?.all,
    dossiers: portions.flatMap((names) => names.dossiers),
    documents: portions.flatMap((names) => names.documents),
    authorities: portions.flatMap((names) => names.authorities),
  }
}

test('the portions hold every name once, the newest first', async () => {
  const folder = temporaryFolder()
  const size = { dossiers: quickOpenPortion + 20, papersOfDossier: 3, people: 40 }
  const backend = await openBackend(folder, makeLargeArchive(join(folder, 'kho'), size), false)
  const { portions, all, dossiers, documents, authorities } = await allNames(backend)
  expect(all).toEqual({ dossiers: true, documents: true, authorities: true })
  for (const names of portions) {
    expect(Math.max(names.dossiers.length, names.documents.length)).toBeLessThanOrEqual(quickOpenPortion)
  }
  const falling = (list: readonly { readonly id: number }[], length: number) =>
    expect(list.map(({ id }) => id)).toEqual(Array.from({ length }, (_, place) => length - place))
  falling(dossiers, size.dossiers)
  falling(documents, size.dossiers * size.papersOfDossier)
  expect(new Set(authorities.map(({ id }) => id)).size).toBe(authorities.length)
  expect(authorities.length).toBeGreaterThan(0)

  const first = documents.at(-1)
  const { client } = backend
  expect(
    await client.call('quickOpen.papers', { ids: [...(first === undefined ? [] : [first.id])] }),
  ).toEqual([first])
})

test('dossiers beyond those that the window keeps are found by asking', async () => {
  const folder = temporaryFolder()
  const size = { dossiers: quickOpenBounds.dossiers + 30, papersOfDossier: 0, people: 1 }
  const backend = await openBackend(folder, makeLargeArchive(join(folder, 'kho'), size), false)
  const { all, dossiers } = await allNames(backend)
  expect(all?.dossiers).toBe(false)
  expect(dossiers).toHaveLength(quickOpenBounds.dossiers)
  expect(dossiers.some(({ code }) => code.endsWith('.00001'))).toBe(false)
  const codes = async (words: string) =>
    (await backend.client.call('quickOpen.dossiers', { words })).map(({ code }) => code)
  expect((await codes('00001'))[0]).toBe('01.02.00001')
  expect((await codes('ho so 17'))[0]).toBe('01.02.00017')
  expect(await codes('khong co ho so nao nhu vay')).toEqual([])
  expect(await codes('  ')).toEqual([])
})

test('a dossier is found by beginnings of the words of its title and code, marks and zeros aside', async () => {
  const backend = await openBackend(temporaryFolder())
  await backend.newDossier('Văn kiện Đại hội điểm')
  const binned = await backend.newDossier('Văn kiện cũ')
  await backend.client.call('dossiers.trash', { ids: [binned] })
  const found = async (words: string) =>
    (await backend.client.call('quickOpen.dossiers', { words })).map(({ title }) => title)
  for (const words of ['van kien', 'VĂN', 'dai h diem', '09 1 van', 'điểm văn']) {
    expect(await found(words), words).toEqual(['Văn kiện Đại hội điểm'])
  }
  for (const words of ['cu', 'ien', 'van kien hop']) expect(await found(words), words).toEqual([])
})
