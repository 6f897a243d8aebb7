import { expect, test } from 'vitest'
import { pageRanges } from '../../../electron/domain/documents/page-ranges.ts'
import { seededRandom } from '../../support/generated-papers.ts'
import { openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()

test('a window of a long dossier says the same pages as all of it', async () => {
  const { client, newDossier } = await openBackend(folder)
  const dossierId = await newDossier('Hồ sơ')
  const random = seededRandom(11)
  const below = (limit: number) => Math.floor(random() * limit)
  const rows = Array.from({ length: 1_200 }, (_, place) => ({
    id: null,
    cells: {
      title: `Về việc ${below(10_000)}`,
      // Long stretches of counted papers, some broken by one of unknown length, some begun by a written page.
      pages: below(300) === 0 ? '' : String(1 + below(9)),
      pageFrom: below(250) === 0 ? String(1 + place * 5) : '',
      pageTo: below(400) === 0 ? String(20 + place * 5) : '',
    },
  }))
  await client.call('documents.enter', { dossierId, rows })
  const ids = await client.call('documents.ids', { scope: { dossierId } })
  await client.call('documents.trash', { ids: ids.filter((_, index) => index % 37 === 5) })

  const all = await client.call('documents.list', { dossierId })
  const expected = pageRanges(
    all.map((paper) => ({ pages: paper.pages, from: paper.pageFrom, to: paper.pageTo })),
  )
  expect(all.map(({ pageRange }) => pageRange)).toEqual(expected)
  expect(expected.filter((range) => range === null).length).toBeGreaterThan(0)
  const byId = new Map(all.map((paper) => [paper.id, paper]))

  for (const by of ['order', 'title'] as const) {
    for (const descending of [false, true]) {
      for (let offset = 0; offset < all.length; offset += 40) {
        const request = { scope: { dossierId }, sort: { by, descending }, offset, limit: 40 }
        const page = await client.call('documents.page', request)
        expect(page.rows, `${by} ${offset}`).toEqual(page.rows.map(({ id }) => byId.get(id)))
      }
    }
  }
  for (const paper of all.filter((_, index) => index % 50 === 0)) {
    expect((await client.call('documents.get', { id: paper.id })).pageRange).toEqual(paper.pageRange)
  }
})
