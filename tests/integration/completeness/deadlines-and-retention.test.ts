import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { DocumentFields } from '../../../shared/model/document.ts'
import type { CongressId, DossierId } from '../../../shared/model/ids.ts'
import { type OpenBackend, openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
let count = 0
let backend: OpenBackend
let congressId: CongressId
let ofCongress: DossierId
let plain: DossierId

beforeEach(async () => {
  count += 1
  backend = await openBackend(join(folder, String(count)))
  const [inventory] = await backend.client.call('inventories.list', {})
  if (inventory === undefined) throw new Error('no inventory')
  const made = await backend.client.call('congresses.create', {
    fondsId: inventory.fondsId,
    inventoryId: inventory.id,
    fields: {
      organisation: 'Đảng bộ xã Dương Quang',
      tier: 'co-so',
      kind: 'dai-bieu',
      ordinal: 'XVI',
      term: '2020-2025',
      openedOn: '2020-05-20',
      closedOn: '2020-05-21',
    },
  })
  congressId = made.congress.id
  ofCongress = made.dossiers[0]?.id ?? (0 as DossierId)
  plain = await backend.newDossier('Tập công văn trao đổi của Đảng ủy xã năm 2015')
})

const create = async (fields: Partial<DocumentFields>, dossierId = plain) =>
  (await backend.client.call('documents.create', { dossierId, fields })).id
const letter = {
  kind: 'cong-van',
  title: 'về việc mượn hội trường',
  date: { text: '2015-03-01', certain: true },
} as const

describe('deadlines', () => {
  const list = () => backend.client.call('deadlines.list', {})
  const set = (times: object) => backend.client.call('deadlines.setTimes', { congressId, times })

  test('of every congress, the overdue first, with who has not brought what', async () => {
    const [first] = await list()
    expect(first).toMatchObject({ code: 'D2', nearness: 'overdue', due: '2021-05-21', mark: 'S' })
    const bodies = first?.waitingFor.map(({ compilingBody }) => compilingBody) ?? []
    expect(bodies).toContain('Tiểu ban chuẩn bị văn kiện')
    expect((await list()).find(({ code }) => code === 'D1')).toMatchObject({
      nearness: 'suggested',
      mark: '?',
    })
  })

  test('the local letter, the hand-over and leave are typed, and taken back', async () => {
    await set({ localDue: '2020-09-08', localSource: '17-CV/ĐU' })
    expect((await list()).find(({ code }) => code === 'D1')).toMatchObject({
      due: '2020-09-08',
      nearness: 'overdue',
    })
    await set({ handedOverOn: '2021-02-01' })
    const codes = (await list()).filter(({ nearness }) => nearness === 'overdue').map(({ code }) => code)
    expect(codes).toEqual([])
    await backend.client.call('history.undo', {})
    expect((await backend.client.call('deadlines.times', { congressId })).handedOverOn).toBeNull()
  })

  test.each([
    [{ localDue: '2020-09-08' }, 'times.localDue'],
    [{ extendedTo: '2022-01-01' }, 'times.extendedTo'],
    [{ extendedTo: '2023-05-22', extensionSource: '05-CV/TU' }, 'times.extendedTo'],
    [{ handedOverOn: '2020-05-19' }, 'times.handedOverOn'],
    [{ workEndedOn: '2020-02-30' }, 'times.workEndedOn'],
  ])('%o is refused at %s, and nothing changes', async (times, field) => {
    const before = await list()
    await expect(set(times)).rejects.toMatchObject({ code: 'invalid-input', details: { field } })
    expect(await list()).toEqual(before)
  })
})

describe('retention', () => {
  const of = (id: DossierId) => backend.client.call('retention.ofDossier', { id })
  const set = (term: string, reason = '', id = plain) =>
    backend.client.call('retention.set', { id, term, reason })

  test('the longest of its papers is proposed with the reason; another needs one', async () => {
    await create(letter)
    expect((await of(plain)).proposal).toMatchObject({ term: '10-nam', mark: 'P' })
    await create({ kind: 'nghi-quyet', title: 'chuyên đề', date: letter.date })
    const found = await of(plain)
    expect(found.proposal?.sentence).toBe(
      'Vĩnh viễn: có Nghị quyết “chuyên đề” (Nghị quyết của cấp ủy, Thực tế lưu trữ cấp ủy)',
    )
    await expect(set('10-nam')).rejects.toMatchObject({ code: 'retention-reason-missing' })
    expect((await set('vinh-vien')).term).toBe('vinh-vien')
    expect(await set('70-nam', 'Theo kết luận của Ban Thường vụ')).toMatchObject({
      term: '70-nam',
      endsOn: '2085-12-31',
    })
  })

  test('a congress dossier is permanent, whatever is asked', async () => {
    await expect(set('10-nam', 'thử', ofCongress)).rejects.toMatchObject({ code: 'congress-is-permanent' })
  })

  test('lists: permanent, unassigned, expired, held', async () => {
    await create(letter)
    const ids = async (list: 'permanent' | 'unassigned' | 'expired' | 'held' | 'expiring') =>
      (await backend.client.call('retention.list', { list })).map(({ dossierId }) => dossierId)
    expect(await ids('unassigned')).toEqual([plain])
    expect(await ids('permanent')).toContain(ofCongress)
    await set('10-nam')
    // 31/12/2025 is past.
    expect(await ids('expired')).toEqual([plain])
    expect(await ids('unassigned')).toEqual([])
    await backend.client.call('retention.placeHold', {
      id: plain,
      reason: 'Thanh tra',
      authority: 'UBKT Tỉnh ủy',
    })
    expect(await ids('held')).toEqual([plain])
  })
})

describe('a hold', () => {
  test('refuses every way out of the dossier until it is lifted with a reason', async () => {
    const { client } = backend
    const id = await create(letter)
    const [hold] = await client.call('retention.placeHold', {
      id: plain,
      reason: 'Thanh tra',
      authority: 'UBKT',
    })
    if (hold === undefined) throw new Error('no hold')
    const ways = [
      () => client.call('dossiers.trash', { ids: [plain] }),
      () => client.call('dossiers.trash', { ids: [ofCongress, plain] }),
      () => client.call('documents.trash', { ids: [id] }),
      () => client.call('documents.move', { ids: [id], dossierId: ofCongress }),
    ]
    const image = async () => JSON.stringify(await client.call('documents.list', { dossierId: plain }))
    const before = await image()
    for (const way of ways) await expect(way()).rejects.toMatchObject({ code: 'dossier-held' })
    expect(await image()).toBe(before)
    await client.call('retention.liftHold', { holdId: hold.id, reason: 'Thanh tra xong' })
    await expect(client.call('retention.liftHold', { holdId: hold.id, reason: 'nữa' })).rejects.toMatchObject(
      { code: 'hold-lifted' },
    )
    await client.call('documents.trash', { ids: [id] })
  })
})
