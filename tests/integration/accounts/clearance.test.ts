import { describe, expect, test } from 'vitest'
import type { DocumentId, DossierId } from '../../../shared/model/ids.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { addPerson, archiveWithAccounts, chief, signInAs } from '../../support/with-accounts.ts'

const list = (dossierId: DossierId | null) => ({
  scope: { fondsId: null, inventoryId: null, congressId: null, groupId: null, dossierId },
})

/** An ordinary dossier with an ordinary and a secret paper, and a secret dossier with an ordinary one. */
async function secretArchive() {
  const archive = await archiveWithAccounts(temporaryFolder())
  const { client } = archive
  const [inventory] = await client.call('inventories.list', {})
  if (inventory === undefined) throw new Error('no inventory')
  const dossier = async (title: string, secrecy: 'thuong' | 'toi-mat') =>
    (await client.call('dossiers.create', { inventoryId: inventory.id, fields: { title, secrecy } })).id
  const paper = async (dossierId: DossierId, title: string, secrecy: 'thuong' | 'mat') =>
    (
      await client.call('documents.create', {
        dossierId,
        fields: { title, secrecy, number: '05', symbol: 'NQ/ĐU' },
      })
    ).id
  const ordinary = await dossier('Văn kiện Đại hội', 'thuong')
  const secret = await dossier('Phương án bảo vệ', 'toi-mat')
  const open = await paper(ordinary, 'Nghị quyết Đại hội', 'thuong')
  const hidden = await paper(ordinary, 'Kế hoạch nhân sự', 'mat')
  const inside = await paper(secret, 'Sơ đồ canh gác', 'thuong')
  await addPerson(archive, { name: 'Lý Văn Sáng', role: 'officer' })
  await addPerson(archive, { name: 'Hoàng Thị Mỵ', role: 'officer', clearance: 'mat' })
  return { ...archive, ordinary, secret, open, hidden, inside, inventoryId: inventory.id }
}

describe('what is above the clearance', () => {
  test('is in no list, search, count, quick-open, link or history', async () => {
    const archive = await secretArchive()
    const { client, hidden, inside, open, ordinary, secret } = archive
    await client.call('links.add', { from: open, to: hidden, kind: 'thay-the' })
    await signInAs(archive, 'Lý Văn Sáng')
    expect(await client.call('documents.ids', list(null))).toEqual([open])
    expect((await client.call('documents.page', list(ordinary))).total).toBe(1)
    expect((await client.call('dossiers.tree', {})).map(({ id }) => id)).toEqual([ordinary])
    expect(await client.call('dossiers.get', { id: ordinary })).toMatchObject({
      documents: 1,
      secrecyShown: 'thuong',
    })
    for (const question of ['kế hoạch', 'canh gác', '05-NQ/ĐU', 'nghị quyết']) {
      const { hits, total, facets } = await client.call('search.find', { question })
      const found = question === 'kế hoạch' || question === 'canh gác' ? [] : [open]
      expect([question, hits.map(({ documentId }) => documentId)]).toEqual([question, found])
      expect(total).toBe(found.length)
      expect(facets.dossier.map(({ id }) => Number(id))).toEqual(found.length === 0 ? [] : [ordinary])
    }
    const portion = (list: 'dossiers' | 'documents') =>
      client.call('quickOpen.names', { from: { list, below: Number.MAX_SAFE_INTEGER, given: 0 } })
    expect((await portion('documents')).documents.map(({ id }) => id)).toEqual([open])
    expect((await portion('dossiers')).dossiers.map(({ id }) => id)).toEqual([ordinary])
    expect(await client.call('quickOpen.papers', { ids: [hidden, inside] })).toEqual([])
    expect(await client.call('quickOpen.dossiers', { words: 'phuong an' })).toEqual([])
    expect((await client.call('links.ofDocument', { id: open })).links).toEqual([])
    expect(await client.call('archive.stats', {})).toMatchObject({ documents: 1, dossiers: 1 })
    await client.call('checks.finish', {})
    const everything = JSON.stringify([
      await client.call('checks.page', {}),
      await client.call('checks.ofDossier', { id: secret }),
      await client.call('fixity.list', {}),
      await client.call('retention.list', { list: 'unassigned' }),
      await client.call('history.list', {}),
      await client.call('documents.look', { words: '' }),
      await client.call('bin.list', {}),
      await client.call('documents.uncatalogued', {}),
      await client.call('archive.overview', {}),
    ])
    for (const word of ['Kế hoạch nhân sự', 'Sơ đồ canh gác', 'Phương án bảo vệ'])
      expect(everything).not.toContain(word)
    for (const id of [hidden, inside]) {
      await expect(client.call('documents.get', { id })).rejects.toMatchObject({ code: 'document-not-found' })
    }
    await expect(client.call('dossiers.get', { id: secret })).rejects.toMatchObject({
      code: 'dossier-not-found',
    })
  })

  test('is there for who may read it, and for the first again afterwards', async () => {
    const archive = await secretArchive()
    const { client, hidden, inside, open } = archive
    await signInAs(archive, 'Lý Văn Sáng')
    expect(await client.call('documents.ids', list(null))).toEqual([open])
    await signInAs(archive, 'Hoàng Thị Mỵ')
    expect(await client.call('documents.ids', list(null))).toEqual([open, hidden])
    await signInAs(archive, chief.name)
    expect(await client.call('documents.ids', list(null))).toEqual([open, hidden, inside])
    expect((await client.call('search.find', { question: 'canh gác' })).total).toBe(1)
  })

  test('cannot be read through a change, nor changed, nor made', async () => {
    const archive = await secretArchive()
    const { client, hidden, inside, open, ordinary, secret } = archive
    await signInAs(archive, 'Lý Văn Sáng')
    const gone = { code: 'document-not-found' }
    const above = { code: 'above-clearance' }
    for (const id of [hidden, inside] as DocumentId[]) {
      await expect(client.call('documents.update', { id, fields: {} })).rejects.toMatchObject(gone)
      await expect(client.call('documents.trash', { ids: [id] })).rejects.toMatchObject(gone)
      await expect(client.call('documents.move', { ids: [id], dossierId: ordinary })).rejects.toMatchObject(
        gone,
      )
      await expect(client.call('links.add', { from: open, to: id, kind: 'thay-the' })).rejects.toMatchObject(
        gone,
      )
    }
    await expect(client.call('dossiers.update', { id: secret, fields: {} })).rejects.toMatchObject({
      code: 'dossier-not-found',
    })
    await expect(client.call('dossiers.trash', { ids: [ordinary] })).rejects.toMatchObject(above)
    await expect(
      client.call('documents.update', {
        id: open,
        fields: { secrecy: 'mat' },
        levelChange: { reason: 'Ghi nhầm', authority: 'Chánh Văn phòng' },
      }),
    ).rejects.toMatchObject(above)
    await expect(
      client.call('documents.create', { dossierId: ordinary, fields: { title: 'Mới', secrecy: 'mat' } }),
    ).rejects.toMatchObject(above)
    // The newest step made a paper in a secret dossier.
    await expect(client.call('history.undo', {})).rejects.toMatchObject(above)
    const after = await client.call('documents.reorder', { id: open, order: 1 })
    expect(after.map(({ id }) => id)).toEqual([open])
    await signInAs(archive, chief.name)
    expect((await client.call('documents.list', { dossierId: ordinary })).map(({ title }) => title)).toEqual([
      'Nghị quyết Đại hội',
      'Kế hoạch nhân sự',
    ])
  })

  test('still counts where numbers must be unique, and in verify', async () => {
    const archive = await secretArchive()
    const { client, inventoryId } = archive
    await signInAs(archive, 'Lý Văn Sáng')
    const made = await client.call('dossiers.create', { inventoryId, fields: { title: 'Hồ sơ mới' } })
    expect(made.number).toBe('0003')
    await expect(
      client.call('dossiers.create', { inventoryId, fields: { title: 'Trùng số', number: '0002' } }),
    ).rejects.toMatchObject({ code: 'dossier-number-taken', details: { title: '' } })
    expect(await client.call('archive.verify', {})).toMatchObject({ ok: true })
  })
})

describe('deleting is a right of its own', () => {
  test('that undoing and redoing do not give', async () => {
    const archive = await secretArchive()
    const { client, open } = archive
    await addPerson(archive, { name: 'Nông Văn Thư', role: 'secretary', clearance: 'tuyet-mat' })
    await client.call('documents.trash', { ids: [open] })
    await signInAs(archive, 'Nông Văn Thư')
    await expect(client.call('documents.trash', { ids: [open] })).rejects.toMatchObject({
      code: 'not-permitted',
      details: { right: 'Xóa', roles: 'Quản trị; Văn thư, lưu trữ' },
    })
    await client.call('history.undo', {})
    await expect(client.call('history.redo', {})).rejects.toMatchObject({ code: 'not-permitted' })
    expect(await client.call('documents.get', { id: open })).toMatchObject({ title: 'Nghị quyết Đại hội' })
  })
})
