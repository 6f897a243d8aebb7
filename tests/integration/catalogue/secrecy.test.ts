import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Isolation } from '../../../shared/model/archive.ts'
import type { DossierId } from '../../../shared/model/ids.ts'
import { type OpenBackend, openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const why = { reason: 'Ghi nhầm khi nhập', authority: 'Chánh Văn phòng Đảng ủy' }
const approval = '12-CV/TU ngày 05/3/2026'

async function archiveWith(isolation: Isolation | null) {
  const folder = temporaryFolder()
  const archive = await openBackend(folder, undefined, true, {}, isolation)
  const paper = join(folder, 'a.pdf')
  writeFileSync(paper, 'not really a PDF')
  const ordinary = await archive.newDossier('Hồ sơ thường')
  const [inventory] = await archive.client.call('inventories.list', {})
  if (inventory === undefined) throw new Error('no inventory')
  const { id: secret } = await archive.client.call('dossiers.create', {
    inventoryId: inventory.id,
    fields: { title: 'Hồ sơ mật', secrecy: 'mat' },
  })
  const file = (dossierId: DossierId, given = '') =>
    archive.client.call('files.file', {
      dossierId,
      sources: [archive.token(paper)],
      again: true,
      approval: given,
    })
  return { ...archive, ordinary, secret, file }
}

describe('another level of secrecy', () => {
  let archive: OpenBackend & { ordinary: DossierId; secret: DossierId }

  beforeAll(async () => {
    archive = await archiveWith(null)
  })

  test('of a paper asks for reason and leave, which stay in the log', async () => {
    const { client, ordinary } = archive
    const { id } = await client.call('documents.create', {
      dossierId: ordinary,
      fields: { title: 'Báo cáo' },
    })
    const raise = { id, fields: { secrecy: 'mat' as const } }
    await expect(client.call('documents.update', raise)).rejects.toMatchObject({
      code: 'level-without-reason',
    })
    expect((await client.call('documents.get', { id })).secrecy).toBe('thuong')
    const raised = await client.call('documents.update', { ...raise, levelChange: why })
    expect(raised.secrecy).toBe('mat')
    const { rows } = await client.call('audit.ofRecord', { record: { noun: 'document', id } })
    expect(JSON.stringify(rows[0])).toContain(why.reason)
    expect(JSON.stringify(rows[0])).toContain(why.authority)
    // The same level once more is no change.
    await expect(
      client.call('documents.update', { id, fields: { secrecy: 'mat', note: 'x' } }),
    ).resolves.toMatchObject({ note: 'x' })
  })

  test('is not typed into a cell of a paper that is there, and changes nothing of the entry', async () => {
    const { client, ordinary } = archive
    const { id } = await client.call('documents.create', {
      dossierId: ordinary,
      fields: { title: 'Tờ trình' },
    })
    const rows = [
      { id, cells: { title: 'Tờ trình khác', secrecy: 'Mật' } },
      { id: null, cells: { title: 'Văn bản mới', secrecy: 'Mật' } },
    ]
    const entry = { dossierId: ordinary, defaultYear: null, rows }
    const { problems } = await client.call('documents.enter', entry)
    expect(problems).toMatchObject([{ row: 0, message: expect.stringContaining('phải ghi lý do') }])
    expect((await client.call('documents.get', { id })).title).toBe('Tờ trình')
    // A new paper is entered with the level that stands on it.
    const { saved } = await client.call('documents.enter', { ...entry, rows: rows.slice(1) })
    expect(saved[0]?.secrecy).toBe('mat')
  })

  test('of a dossier is free only where it takes that of its papers', async () => {
    const { client, newDossier } = archive
    const id = await newDossier('Hồ sơ có văn bản mật')
    await expect(client.call('dossiers.update', { id, fields: { secrecy: 'mat' } })).rejects.toMatchObject({
      code: 'level-without-reason',
    })
    await client.call('documents.create', { dossierId: id, fields: { title: 'x', secrecy: 'mat' } })
    expect((await client.call('dossiers.get', { id })).secrecyShown).toBe('mat')
    await client.call('dossiers.update', { id, fields: { secrecy: 'mat' } })
    await expect(client.call('dossiers.update', { id, fields: { secrecy: 'thuong' } })).rejects.toMatchObject(
      { code: 'level-without-reason' },
    )
  })
})

describe('files of secret papers', () => {
  test('are refused on a machine that nobody declared, whatever is said', async () => {
    const { client, secret, file } = await archiveWith(null)
    await expect(file(secret, approval)).rejects.toMatchObject({ code: 'secret-paper' })
    expect((await client.call('archive.state', {})).open?.isolation).toBeNull()
  })

  test('are taken on a machine of its own, each with its approval', async () => {
    const isolation = { authority: 'Ban Thường vụ Tỉnh ủy', document: '45-QĐ/TU ngày 02/02/2026' }
    const { client, secret, ordinary, file, reopen } = await archiveWith(isolation)
    expect((await client.call('archive.state', {})).open?.isolation).toEqual(isolation)
    await expect(file(secret)).rejects.toMatchObject({ code: 'secret-without-approval' })
    expect(await client.call('documents.list', { dossierId: secret })).toEqual([])
    const { filed } = await file(secret, approval)
    expect(filed).toHaveLength(1)
    const [paper] = await client.call('documents.list', { dossierId: secret })
    expect(paper?.files.map((each) => each.approval)).toEqual([approval])
    await reopen()
    expect((await client.call('archive.state', {})).open?.isolation).toEqual(isolation)

    // From an ordinary paper to a secret one, and the level of a paper with files.
    await file(ordinary)
    const [open] = await client.call('documents.list', { dossierId: ordinary })
    const sha256 = open?.files[0]?.sha256
    if (open === undefined || paper === undefined || sha256 === undefined) throw new Error('no paper')
    const target = await client.call('documents.create', {
      dossierId: ordinary,
      fields: { title: 'Mật', secrecy: 'toi-mat' },
    })
    const move = { documentId: open.id, sha256, to: target.id }
    await expect(client.call('files.moveTo', move)).rejects.toMatchObject({
      code: 'secret-without-approval',
    })
    const moved = await client.call('files.moveTo', { ...move, approval: '13-CV/TU' })
    expect(moved.files.map((each) => each.approval)).toEqual(['13-CV/TU'])
    // Nothing is found against them: this machine may hold them.
    const found = await client.call('checks.ofDossier', { id: secret })
    expect(found.filter(({ rule }) => rule === 'R27')).toEqual([])
  })
})
