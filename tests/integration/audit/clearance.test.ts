import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentId, DossierId } from '../../../shared/model/ids.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { addPerson, archiveWithAccounts, chief, signInAs, type Watched } from '../../support/with-accounts.ts'

const secretWords = ['Kế hoạch nhân sự', 'Sơ đồ canh gác', 'Phương án bảo vệ', 'Bản thảo đã bỏ', 'Bản nháp']
const hiddenWords = 'Thao tác trên tài liệu có độ mật cao hơn mức được đọc'
const folder = temporaryFolder()
let archive: Watched
let ordinary: DossierId
let open: DocumentId
let hidden: DocumentId
let secret: DossierId

beforeAll(async () => {
  archive = await archiveWithAccounts(folder)
  const { client } = archive
  await addPerson(archive, { name: 'Lý Văn Sáng', role: 'auditor' })
  await addPerson(archive, { name: 'Hoàng Thị Mỵ', role: 'auditor', clearance: 'tuyet-mat' })
  await addPerson(archive, { name: 'Sùng A Páo', role: 'reader' })
  const [inventory] = await client.call('inventories.list', {})
  if (inventory === undefined) throw new Error('no inventory')
  const dossier = async (title: string, secrecy: 'thuong' | 'toi-mat') =>
    (await client.call('dossiers.create', { inventoryId: inventory.id, fields: { title, secrecy } })).id
  const paper = async (dossierId: DossierId, title: string, secrecy: 'thuong' | 'mat') =>
    (await client.call('documents.create', { dossierId, fields: { title, secrecy } })).id
  ordinary = await dossier('Văn kiện Đại hội', 'thuong')
  secret = await dossier('Phương án bảo vệ', 'toi-mat')
  open = await paper(ordinary, 'Nghị quyết Đại hội', 'thuong')
  hidden = await paper(ordinary, 'Kế hoạch nhân sự', 'mat')
  const inside = await paper(secret, 'Sơ đồ canh gác', 'thuong')
  await client.call('documents.update', { id: inside, fields: { note: 'Bản nháp' } })
  await client.call('documents.enter', {
    rows: [open, inside].map((id) => ({ id, cells: { signer: 'Phương án bảo vệ' } })),
  })
  await client.call('history.undo', {})
  await client.call('links.add', { from: open, to: hidden, kind: 'thay-the' })
  // Made in a secret dossier and taken back: it is nowhere but in the log.
  const gone = await paper(secret, 'Bản thảo đã bỏ', 'thuong')
  await client.call('documents.update', { id: gone, fields: { note: 'Bản thảo đã bỏ' } })
  await client.call('history.undo', {})
  await client.call('history.undo', {})
  // Was secret once.
  const lowered = await paper(ordinary, 'Bản nháp', 'mat')
  await client.call('documents.update', {
    id: lowered,
    fields: { title: 'Báo cáo', secrecy: 'thuong' },
    levelChange: { reason: 'Ghi nhầm', authority: 'Chánh Văn phòng' },
  })
})

/** Everything that the log shows to who is signed in. */
async function shown() {
  const { rows } = await archive.client.call('audit.page', { limit: 500 })
  const details = await Promise.all(rows.map(({ seq }) => archive.client.call('audit.entry', { seq })))
  return JSON.stringify([rows, details, await archive.client.call('audit.facets', {})])
}

describe('the log below a clearance', () => {
  test('says that something was done, when and by whom, and not what', async () => {
    await signInAs(archive, 'Hoàng Thị Mỵ')
    const whole = await shown()
    for (const word of secretWords) expect(whole).toContain(word)
    await signInAs(archive, 'Lý Văn Sáng')
    const told = await shown()
    for (const word of secretWords) expect([word, told.includes(word)]).toEqual([word, false])
    expect(told).toContain('Nghị quyết Đại hội')
    const { rows } = await archive.client.call('audit.page', { filter: { kind: 'hidden' } })
    expect(rows.length).toBeGreaterThan(8)
    for (const row of rows) {
      expect(row).toMatchObject({ deed: hiddenWords, record: '', place: null, who: chief.name })
    }
  })

  test('does not answer to words that only hidden entries hold', async () => {
    const found = async (words: string) =>
      (await archive.client.call('audit.page', { filter: { words } })).total
    await signInAs(archive, 'Hoàng Thị Mỵ')
    for (const word of secretWords) expect(await found(word)).toBeGreaterThan(0)
    await signInAs(archive, 'Lý Văn Sáng')
    for (const word of secretWords) expect([word, await found(word)]).toEqual([word, 0])
  })

  test('has no history of a record that is not there for the person', async () => {
    await signInAs(archive, 'Sùng A Páo')
    const ofPaper = (id: DocumentId) =>
      archive.client.call('audit.ofRecord', { record: { noun: 'document', id } })
    await expect(ofPaper(hidden)).rejects.toMatchObject({ code: 'document-not-found' })
    await expect(
      archive.client.call('audit.ofRecord', { record: { noun: 'dossier', id: secret } }),
    ).rejects.toMatchObject({ code: 'dossier-not-found' })
    const seen = JSON.stringify([
      await ofPaper(open),
      await archive.client.call('audit.ofRecord', { record: { noun: 'dossier', id: ordinary } }),
    ])
    expect(seen).toContain('Nghị quyết Đại hội')
    for (const word of secretWords) expect([word, seen.includes(word)]).toEqual([word, false])
  })

  test('is for those with the right only, and goes out only whole', async () => {
    await signInAs(archive, 'Sùng A Páo')
    for (const call of ['audit.page', 'audit.facets'] as const) {
      await expect(archive.client.call(call, {})).rejects.toMatchObject({ code: 'not-permitted' })
    }
    await signInAs(archive, 'Lý Văn Sáng')
    await expect(
      archive.client.call('audit.export', { to: archive.token(join(folder, 'ra ngoài')) }),
    ).rejects.toMatchObject({ code: 'audit-above-clearance' })
  })
})
