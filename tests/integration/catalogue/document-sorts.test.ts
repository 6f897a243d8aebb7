import { expect, test } from 'vitest'
import { documentSorts } from '../../../shared/model/document-list.ts'
import { fold } from '../../../shared/vietnamese/fold.ts'
import { openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()

test('every order can be asked of every part of the catalogue', async () => {
  const { client, newDossier } = await openBackend(folder)
  const dossierId = await newDossier('Hồ sơ')
  const rows = ['Về B', 'Về A'].map((title) => ({ id: null, cells: { title } }))
  await client.call('documents.enter', { dossierId, rows })
  const [inventory] = await client.call('inventories.list', {})
  const scopes = [
    {},
    { dossierId },
    { inventoryId: inventory?.id ?? null },
    { fondsId: inventory?.fondsId ?? null },
  ]
  for (const scope of scopes) {
    for (const by of documentSorts) {
      const page = await client.call('documents.page', { scope, sort: { by }, filter: { words: 've' } })
      expect(page.total, `${JSON.stringify(scope)} ${by}`).toBe(2)
      if (by === 'title') expect(page.rows.map(({ title }) => title)).toEqual(['Về A', 'Về B'])
    }
  }
})

test('windows of a list narrowed by words go through all of it, few or many', async () => {
  const { client, newDossier } = await openBackend(temporaryFolder())
  const wordsOf = (place: number) => (place % 30 === 7 ? 'hiếm' : place % 2 === 0 ? 'thường' : 'khác')
  const titles: string[] = []
  for (const title of ['Hồ sơ A', 'Hồ sơ B']) {
    const dossierId = await newDossier(title)
    const own = Array.from({ length: 60 }, (_, place) => `Về ${wordsOf(place)} ${(place * 37) % 60} ${title}`)
    titles.push(...own)
    await client.call('documents.enter', {
      dossierId,
      rows: own.map((about) => ({ id: null, cells: { title: about } })),
    })
  }
  for (const words of ['hiem', 'thuong', 've', 'khong co']) {
    const fitting = titles.filter((title) => fold(title).includes(words))
    for (const by of ['order', 'title'] as const) {
      const sort = { by, descending: true }
      const seen: string[] = []
      const windows = Math.ceil(fitting.length / 7) + 1
      for (let window = 0; window < windows; window += 1) {
        const page = await client.call('documents.page', {
          filter: { words },
          sort,
          offset: window * 7,
          limit: 7,
        })
        expect(page.total).toBe(fitting.length)
        seen.push(...page.rows.map(({ title }) => title))
      }
      const whole = await client.call('documents.page', { sort, limit: 500 })
      const expected = whole.rows.map(({ title }) => title).filter((title) => fitting.includes(title))
      expect(seen, `${words} ${by}`).toEqual(expected)
      expect((await client.call('documents.ids', { filter: { words }, sort })).length).toBe(fitting.length)
    }
  }
})
