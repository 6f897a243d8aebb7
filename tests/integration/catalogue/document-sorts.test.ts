import { expect, test } from 'vitest'
import { documentSorts } from '../../../shared/model/document-list.ts'
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
