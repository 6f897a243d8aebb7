import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const { client, newDossier } = await openBackend(folder, join(folder, 'kho'))
const dossierId = await newDossier('Tập văn bản')

const list = async (id = dossierId) =>
  (await client.call('documents.list', { dossierId: id })).map(({ title, order }) => `${order} ${title}`)

describe('cells as typed', () => {
  test('make new papers and change others, all in one step', async () => {
    const first = await client.call('documents.enter', {
      dossierId,
      rows: [
        { id: null, cells: { kind: 'nghi quyet', number: '01-NQ/ĐU', date: '25/9/2020', title: 'Một' } },
        {
          id: null,
          cells: { kind: 'Biên bản', date: '26/9', 'meeting.chair': 'Hoàng Văn Đức', title: 'Hai' },
        },
      ],
      defaultYear: 2020,
    })
    expect(first.problems).toEqual([])
    expect(first.saved).toMatchObject([
      { kind: 'nghi-quyet', number: '01', symbol: 'NQ/ĐU', date: { text: '2020-09-25' }, order: 1 },
      { date: { text: '2020-09-26' }, meeting: { chair: 'Hoàng Văn Đức' }, order: 2 },
    ])
    const undo = (await client.call('history.list', {})).undo[0]
    expect(undo?.label).toBe('Nhập 2 văn bản trong bảng')
  })

  test('with one that cannot be taken change nothing, and each is named', async () => {
    const papers = await client.call('documents.list', { dossierId })
    const outcome = await client.call('documents.enter', {
      dossierId,
      rows: [
        { id: papers[0]?.id ?? null, cells: { title: 'Đổi', pages: 'mười' } },
        { id: null, cells: { date: '31/2/2020' } },
        { id: null, cells: { kind: 'quy', title: 'Ba' } },
      ],
    })
    expect(outcome.saved).toEqual([])
    expect(outcome.problems.map(({ row, column }) => [row, column])).toEqual([
      [0, 'pages'],
      [1, 'date'],
      [2, 'kind'],
    ])
    expect(await list()).toEqual(['1 Một', '2 Hai'])
  })

  test('are previewed cell by cell without changing anything', async () => {
    const papers = await client.call('documents.list', { dossierId })
    const preview = await client.call('documents.previewEntry', {
      rows: papers.map(({ id }) => ({ id, cells: { signer: 'Hoàng Văn Đức', title: 'Hai' } })),
    })
    expect(preview.rows).toEqual([
      {
        id: papers[0]?.id,
        changes: [
          { column: 'signer', before: '', after: 'Hoàng Văn Đức' },
          { column: 'title', before: 'Một', after: 'Hai' },
        ],
      },
      { id: papers[1]?.id, changes: [{ column: 'signer', before: '', after: 'Hoàng Văn Đức' }] },
    ])
    expect(await list()).toEqual(['1 Một', '2 Hai'])
  })

  test('of a closed dossier are refused, and a secret paper with files', async () => {
    const closed = await newDossier('Đã đóng')
    const { saved } = await client.call('documents.enter', {
      dossierId: closed,
      rows: [{ id: null, cells: { title: 'Trước khi đóng' } }],
    })
    await client.call('dossiers.update', { id: closed, fields: { status: 'da-dong' } })
    const outcome = await client.call('documents.enter', {
      rows: [{ id: saved[0]?.id ?? null, cells: { title: 'Sau khi đóng' } }],
    })
    expect(outcome.problems[0]?.message).toContain('Đã đóng')
    const nowhere = await client.call('documents.enter', { rows: [{ id: null, cells: { title: 'Lạc' } }] })
    expect(nowhere.problems[0]?.message).toContain('Chưa chọn hồ sơ')
  })

  test('the next number of a series goes on from its highest', async () => {
    const ask = (symbol: string) =>
      client.call('documents.nextNumber', { dossierId, kind: 'nghi-quyet', symbol })
    expect(await ask('NQ/ĐU')).toEqual({ number: '02' })
    expect(await ask('NQ/HU')).toEqual({ number: null })
  })
})

describe('moving', () => {
  test('takes papers to a place in another dossier, and closes up behind them', async () => {
    const from = await newDossier('Từ đây')
    const to = await newDossier('Đến đây')
    const enter = (id: typeof from, ...titles: string[]) =>
      client.call('documents.enter', {
        dossierId: id,
        rows: titles.map((title) => ({ id: null, cells: { title } })),
      })
    const { saved } = await enter(from, 'a', 'b', 'c', 'd')
    await enter(to, 'x', 'y')
    const ids = [saved[3]?.id, saved[1]?.id].flatMap((id) => id ?? [])
    await client.call('documents.move', { ids, dossierId: to, order: 2 })
    expect(await list(from)).toEqual(['1 a', '2 c'])
    expect(await list(to)).toEqual(['1 x', '2 d', '3 b', '4 y'])
    await client.call('history.undo', {})
    expect(await list(from)).toEqual(['1 a', '2 b', '3 c', '4 d'])
    expect(await list(to)).toEqual(['1 x', '2 y'])
  })

  test('does not take files where none may be', async () => {
    const personal = await newDossier('Hồ sơ mật')
    await client.call('dossiers.update', {
      id: personal,
      fields: { secrecy: 'mat' },
      levelChange: { reason: 'Ghi nhầm', authority: 'Chánh Văn phòng' },
    })
    const papers = await client.call('documents.list', { dossierId })
    // Without a file a paper may go there; the guard is for content.
    const id = papers[0]?.id
    if (id === undefined) throw new Error('no paper')
    await expect(client.call('documents.move', { ids: [id], dossierId: personal })).resolves.toHaveLength(1)
    await client.call('history.undo', {})
  })
})

describe('the bin', () => {
  test('takes a dossier with its papers, frees its number, and gives both back under the next free one', async () => {
    const id = await newDossier('Vào thùng rác')
    await client.call('documents.enter', { dossierId: id, rows: [{ id: null, cells: { title: 'giấy' } }] })
    const { number, inventoryId } = await client.call('dossiers.get', { id })
    expect(await client.call('dossiers.trash', { ids: [id] })).toEqual({ dossiers: 1, documents: 1 })
    expect((await client.call('search.find', { question: 'giấy' })).total).toBe(0)
    const other = await client.call('dossiers.create', { inventoryId, fields: { number, title: 'Thế chỗ' } })
    expect(other.number).toBe(number)
    await expect(
      client.call('documents.create', { dossierId: id, fields: { title: 'lạc' } }),
    ).rejects.toThrow('dossier-in-bin')
    await client.call('bin.restoreDossiers', { ids: [id] })
    const back = await client.call('dossiers.get', { id })
    expect(Number(back.number)).toBeGreaterThan(Number(number))
    expect(await list(id)).toEqual(['1 giấy'])
    expect((await client.call('search.find', { question: 'giấy' })).total).toBe(1)
  })

  test('takes a paper out of lists, counts and search; it cannot be edited there', async () => {
    const id = await newDossier('Có giấy')
    const { saved } = await client.call('documents.enter', {
      dossierId: id,
      rows: ['một lá', 'hai lá', 'ba lá'].map((title) => ({ id: null, cells: { title } })),
    })
    const paper = saved[1]
    if (paper === undefined) throw new Error('no paper')
    await client.call('documents.trash', { ids: [paper.id] })
    expect(await list(id)).toEqual(['1 một lá', '2 ba lá'])
    expect((await client.call('dossiers.get', { id })).documents).toBe(2)
    expect((await client.call('search.find', { question: 'hai lá' })).total).toBe(0)
    await expect(client.call('documents.update', { id: paper.id, fields: { title: 'sửa' } })).rejects.toThrow(
      'document-in-bin',
    )
    expect((await client.call('bin.list', {})).documents.map(({ title }) => title)).toEqual(['hai lá'])
    await client.call('bin.restoreDocuments', { ids: [paper.id] })
    expect(await list(id)).toEqual(['1 một lá', '2 ba lá', '3 hai lá'])
    expect((await client.call('archive.verify', {})).ok).toBe(true)
  })
})
