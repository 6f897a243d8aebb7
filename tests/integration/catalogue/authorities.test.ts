import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const { client, newDossier } = await openBackend(folder, join(folder, 'kho'))
const dossierId = await newDossier('Văn bản')
const write = (fields: { title: string; signer?: string; body?: string; kind?: string }) =>
  client.call('documents.create', { dossierId, fields })
const people = async (words = '') =>
  (await client.call('authorities.page', { kind: 'person', words })).rows.map(
    ({ name, documents }) => `${name} ${documents}`,
  )

describe('people and bodies', () => {
  test('get a record from the papers that name them, one for every spelling, and lose it with the last', async () => {
    const paper = await write({ title: 'một', signer: 'Hoàng Văn Đức', body: 'Đảng uỷ xã' })
    await write({ title: 'hai', signer: 'HOÀNG VĂN ĐỨC', body: 'Đảng ủy xã' })
    await write({ title: 'ba', signer: 'Hoàng Văn Đước' })
    expect(await people()).toEqual(['Hoàng Văn Đức 2', 'Hoàng Văn Đước 1'])
    expect((await client.call('authorities.page', { kind: 'body' })).total).toBe(1)
    await client.call('documents.update', { id: paper.id, fields: { signer: 'Ma Seo Dìn' } })
    expect(await people()).toEqual(['Hoàng Văn Đức 1', 'Hoàng Văn Đước 1', 'Ma Seo Dìn 1'])
    await client.call('documents.update', { id: paper.id, fields: { signer: 'Hoàng Văn Đức' } })
    expect(await people()).toEqual(['Hoàng Văn Đức 2', 'Hoàng Văn Đước 1'])
  })

  test('are suggested while typing without marks', async () => {
    const names = (await client.call('authorities.suggest', { kind: 'person', typed: 'van duc' })).map(
      ({ name }) => name,
    )
    expect(names).toEqual(['Hoàng Văn Đức'])
    expect(await client.call('authorities.suggest', { kind: 'person', typed: '100%_' })).toEqual([])
  })

  test('merged are found by every name, keep what was said of both, and the merge can be taken back', async () => {
    const page = await client.call('authorities.page', { kind: 'person' })
    const [keep, slip] = page.rows
    if (keep === undefined || slip === undefined) throw new Error('no people')
    await client.call('authorities.update', {
      id: slip.id,
      fields: {
        note: 'ghi nhầm',
        offices: [
          { office: 'Bí thư', body: 'Đảng ủy xã', start: { text: '2020', certain: true }, end: null },
        ],
      },
    })
    const merged = await client.call('authorities.merge', { keep: keep.id, others: [slip.id] })
    expect(merged).toMatchObject({
      name: 'Hoàng Văn Đức',
      documents: 3,
      note: 'ghi nhầm',
      otherNames: [{ kind: 'other', name: 'Hoàng Văn Đước' }],
      offices: [{ office: 'Bí thư', body: 'Đảng ủy xã' }],
    })
    // Each paper keeps the name it bears, and is found by the other too.
    expect((await client.call('search.find', { question: 'Hoàng Văn Đước' })).total).toBe(3)
    expect((await client.call('search.find', { question: 'hoang van duc' })).total).toBe(3)
    const bearing = await client.call('authorities.documents', { id: keep.id })
    expect(bearing.rows.map(({ signer }) => signer).toSorted()).toEqual(
      ['HOÀNG VĂN ĐỨC', 'Hoàng Văn Đước', 'Hoàng Văn Đức'].toSorted(),
    )
    // A new paper with the old name goes to the one that stays.
    const late = await write({ title: 'bốn', signer: 'Hoàng Văn Đước' })
    expect(await people()).toEqual(['Hoàng Văn Đức 4'])
    await client.call('documents.trash', { ids: [late.id] })
    await client.call('history.undo', {})
    await client.call('history.undo', {})
    await client.call('history.undo', {})
    expect(await people()).toEqual(['Hoàng Văn Đức 2', 'Hoàng Văn Đước 1'])
    expect((await client.call('search.find', { question: 'Hoàng Văn Đước' })).total).toBe(1)
  })

  test('that papers name cannot be removed; a person and a body cannot become one', async () => {
    const [person] = (await client.call('authorities.page', { kind: 'person' })).rows
    const [body] = (await client.call('authorities.page', { kind: 'body' })).rows
    if (person === undefined || body === undefined) throw new Error('no records')
    await expect(client.call('authorities.remove', { id: person.id })).rejects.toThrow('authority-named')
    await expect(client.call('authorities.merge', { keep: person.id, others: [body.id] })).rejects.toThrow(
      'authority-kinds-differ',
    )
    const made = await client.call('authorities.create', { fields: { kind: 'person', name: 'Không ai nêu' } })
    await client.call('authorities.remove', { id: made.id })
    await expect(client.call('authorities.get', { id: made.id })).rejects.toThrow('authority-not-found')
  })

  test('described by a person stay though no paper names them', async () => {
    await client.call('authorities.create', {
      fields: {
        kind: 'body',
        name: 'Đảng ủy xã Tân Lập',
        start: { text: '1996', certain: true },
        end: { text: '2025-06-30', certain: true },
        otherNames: [
          { kind: 'earlier', name: 'Chi bộ Tân Lập', start: null, end: { text: '1995', certain: false } },
        ],
      },
    })
    const found = await client.call('authorities.page', { kind: 'body', words: 'chi bo tan' })
    expect(found.rows).toMatchObject([{ name: 'Đảng ủy xã Tân Lập', otherNames: ['Chi bộ Tân Lập'] }])
  })
})

test('days in an order that cannot be are refused by name; what stood so already does not stop a change', async () => {
  const year = (text: string) => ({ text, certain: true })
  const fields = { kind: 'person' as const, name: 'Lý Thị Hoa', start: year('1890'), end: year('1889') }
  await expect(client.call('authorities.create', { fields })).rejects.toMatchObject({
    code: 'invalid-input',
    details: { field: 'fields.end', value: '1889' },
  })
  const born = await client.call('authorities.create', { fields: { ...fields, end: null } })
  const office = { office: 'Bí thư', body: 'Chi bộ', start: year('1880'), end: null }
  await expect(
    client.call('authorities.update', { id: born.id, fields: { offices: [office] } }),
  ).rejects.toMatchObject({
    details: {
      field: 'fields.offices.0',
      label: 'Chức vụ',
      reason: '“Bí thư”: không thể trước năm sinh (1890)',
    },
  })
  expect((await client.call('authorities.get', { id: born.id })).offices).toEqual([])
})

describe('links', () => {
  test('are seen from both sides, say whether a paper was replaced, and go when removed', async () => {
    const old = await write({ title: 'Nghị quyết cũ' })
    const amended = await write({ title: 'Nghị quyết sửa' })
    const successor = await write({ title: 'Nghị quyết mới' })
    const of = (id: typeof old.id) => client.call('links.ofDocument', { id })
    expect((await of(old.id)).validity.state).toBe('nothing-known')
    await client.call('links.add', { from: amended.id, to: old.id, kind: 'sua-doi' })
    expect((await of(old.id)).validity).toMatchObject({ state: 'amended', by: [{ title: 'Nghị quyết sửa' }] })
    await client.call('links.add', { from: successor.id, to: old.id, kind: 'thay-the' })
    const seen = await of(old.id)
    expect(seen.validity).toMatchObject({ state: 'replaced', by: [{ title: 'Nghị quyết mới' }] })
    expect(seen.links.map(({ kind, direction }) => [kind, direction])).toEqual([
      ['sua-doi', 'from'],
      ['thay-the', 'from'],
    ])
    expect((await of(successor.id)).links).toMatchObject([
      { direction: 'to', other: { title: 'Nghị quyết cũ' } },
    ])
    await expect(
      client.call('links.add', { from: old.id, to: successor.id, kind: 'thay-the' }),
    ).rejects.toThrow('link-there-already')
    await expect(client.call('links.add', { from: old.id, to: old.id, kind: 'thay-the' })).rejects.toThrow(
      'link-to-itself',
    )
    // In the bin the successor no longer speaks.
    await client.call('documents.trash', { ids: [successor.id] })
    expect((await of(old.id)).validity.state).toBe('amended')
    const [link] = (await of(old.id)).links
    if (link === undefined) throw new Error('no link')
    await client.call('links.remove', { id: link.id })
    expect((await of(old.id)).validity.state).toBe('nothing-known')
    await client.call('documents.update', {
      id: old.id,
      fields: { lapsedOn: { text: '2025', certain: true } },
    })
    expect((await of(old.id)).validity.state).toBe('lapsed')
  })
})

test('names that begin with what is typed come first, then the most used, however many are wanted', async () => {
  const own = await openBackend(temporaryFolder())
  const dossier = await own.newDossier('Hồ sơ')
  const uses = { 'Hà An': 1, 'Hà Bình': 3, 'Lê Hà': 5, 'Lê Thị Hà': 6, 'Khải Minh': 7, 'Ma Dìn': 8 }
  const rows = Object.entries(uses).flatMap(([signer, times]) =>
    Array.from({ length: times }, (_, place) => ({ id: null, cells: { title: `Về ${place}`, signer } })),
  )
  await own.client.call('documents.enter', { dossierId: dossier, rows })
  const order = ['Hà Bình', 'Hà An', 'Lê Thị Hà', 'Lê Hà', 'Khải Minh']
  for (let limit = 1; limit <= 6; limit += 1) {
    const asked = { kind: 'person', typed: 'hà', limit } as const
    const names = (await own.client.call('authorities.suggest', asked)).map(({ name }) => name)
    expect(names).toEqual(order.slice(0, limit))
  }
})
