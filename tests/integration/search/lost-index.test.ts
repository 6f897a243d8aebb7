import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

test('while a lost index is built for a question, other calls are answered, and the total is whole', async () => {
  const folder = temporaryFolder()
  const { client, kho, newDossier, token } = await openBackend(folder, join(folder, 'kho'))
  const dossierId = await newDossier('Nhiều văn bản')
  await client.call('documents.enter', {
    dossierId,
    rows: Array.from({ length: 1_500 }, (_, place) => ({
      id: null,
      cells: { title: `Văn bản thứ ${place}` },
    })),
  })
  await client.call('archive.close', {})
  for (const ending of ['', '-seal', '-wal', '-shm']) {
    rmSync(join(kho, `search.sqlite3${ending}`), { force: true })
  }
  await client.call('archive.open', { folder: token(kho) })
  const order: string[] = []
  const asked = client.call('search.find', { question: 'van ban thu' }).then((answer) => {
    order.push('found')
    return answer
  })
  const meanwhile = client.call('fonds.list', {}).then(() => order.push('other'))
  const [answer] = await Promise.all([asked, meanwhile])
  expect(order).toEqual(['other', 'found'])
  expect(answer.total).toBe(1_500)
})
