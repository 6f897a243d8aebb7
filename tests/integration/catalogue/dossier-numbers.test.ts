import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDriver } from '../../../electron/storage/database/database.ts'
import { openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const { client, kho, newDossier } = await openBackend(folder, join(folder, 'kho'))

test('a number that would break the code is refused beside its field; one an older archive holds may stay', async () => {
  const id = await newDossier('Hồ sơ cũ')
  const update = (fields: { number?: string; title?: string }) =>
    client.call('dossiers.update', { id, fields })
  await expect(update({ number: '1/2' })).rejects.toMatchObject({
    code: 'invalid-input',
    details: { field: 'fields.number' },
  })
  const driver = openDriver(join(kho, 'catalogue.sqlite3'))
  driver.prepare('UPDATE dossiers SET number = ? WHERE id = ?').run('1/2', id)
  driver.close()
  expect(await update({ title: 'Tên mới', number: '1/2' })).toMatchObject({ number: '1/2', title: 'Tên mới' })
  await expect(update({ number: '1.3' })).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await update({ number: '13' })).toMatchObject({ code: '09.01.0013' })
})
