import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentId, DossierId } from '../../../shared/model/ids.ts'
import { type OpenBackend, openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

let archive: OpenBackend
let dossierId: DossierId
let first: DocumentId
let second: DocumentId
const now = { at: new Date('2026-11-20T01:00:00Z') }
const page = async (filter = {}) => (await archive.client.call('audit.page', { filter })).rows
const detail = async (filter = {}) => {
  const [row] = await page(filter)
  return archive.client.call('audit.entry', { seq: row?.seq ?? 0 })
}

beforeAll(async () => {
  archive = await openBackend(temporaryFolder(), undefined, true, { now: () => now.at })
  dossierId = await archive.newDossier('Văn kiện Đại hội')
  const create = async (title: string) =>
    (await archive.client.call('documents.create', { dossierId, fields: { title } })).id
  first = await create('Báo cáo chính trị')
  now.at = new Date('2026-11-21T01:00:00Z')
  second = await create('Nghị quyết')
  now.at = new Date('2026-11-22T01:00:00Z')
  await archive.client.call('documents.update', {
    id: first,
    fields: {
      kind: 'bien-ban',
      title: 'Biên bản đại hội',
      date: { text: '2020-05-21', certain: true },
      copy: 'ban-chinh',
      pages: 12,
      meeting: {
        kind: null,
        heldOn: { text: '2020-05', certain: true },
        number: '',
        period: '',
        startedAt: '',
        endedAt: '',
        place: 'Hội trường xã',
        chair: '',
        secretary: '',
        summoned: null,
        present: null,
        absent: '',
        agenda: '',
      },
    },
  })
})

describe('the log on the screen', () => {
  test('tells who did what on which record, the newest first', async () => {
    const { total, rows } = await archive.client.call('audit.page', { limit: 2 })
    expect(total).toBe(6)
    expect(rows).toMatchObject([
      {
        seq: 6,
        at: '2026-11-22T01:00:00.000Z',
        who: 'Nông Thị Hà',
        office: 'Văn phòng Đảng ủy',
        kind: 'catalogue',
        deed: 'Sửa văn bản',
        record: 'Biên bản đại hội',
        place: { noun: 'document', id: first },
      },
      { seq: 5, deed: 'Thêm văn bản', record: 'Nghị quyết' },
    ])
    const rest = await archive.client.call('audit.page', { offset: 2 })
    expect(rest.rows.map(({ seq }) => seq)).toEqual([4, 3, 2, 1])
  })

  test('what was before and after, as the forms call it and as it is shown there', async () => {
    const { changes, more } = await detail({ words: 'sua van ban' })
    expect(more).toBe(0)
    expect(changes).toEqual([
      {
        record: '',
        fields: [
          { label: 'Trích yếu', before: 'Báo cáo chính trị', after: 'Biên bản đại hội' },
          { label: 'Tên loại', before: '', after: 'Biên bản' },
          { label: 'Ngày tháng', before: '', after: '21/5/2020' },
          { label: 'Loại bản', before: '', after: 'Bản chính' },
          { label: 'Số trang', before: '', after: '12' },
          { label: 'Ngày họp', before: '', after: '5/2020' },
          { label: 'Nơi họp', before: '', after: 'Hội trường xã' },
        ],
      },
    ])
  })

  test.each([
    ['a person', { person: 'Nông Thị Hà' }, [6, 5, 4, 3, 1]],
    ['the program itself', { person: 'Chương trình (tự động)' }, [2]],
    ['a kind', { kind: 'rules' as const }, [2]],
    ['from a moment on', { from: '2026-11-22T00:00:00Z' }, [6]],
    ['until a moment', { until: '2026-11-21T00:00:00Z' }, [4, 3, 2, 1]],
    ['words without marks of what was changed', { words: 'NGHI quyet' }, [5]],
    ['words of the deed', { words: 'thêm văn bản' }, [5, 4]],
    ['words that are nowhere', { words: 'không có đâu' }, []],
    ['wildcards taken as they are', { words: '%' }, []],
    ['all at once', { kind: 'catalogue' as const, words: 'báo cáo', until: '2026-11-21T00:00:00Z' }, [4]],
  ])('is narrowed by %s', async (_, filter, expected) => {
    expect((await page(filter)).map(({ seq }) => seq)).toEqual(expected)
  })

  test('counts persons and kinds, and gives the head', async () => {
    const facets = await archive.client.call('audit.facets', {})
    expect(facets.persons).toEqual([
      { name: 'Nông Thị Hà', entries: 5 },
      { name: 'Chương trình (tự động)', entries: 1 },
    ])
    expect(facets.kinds.find(({ kind }) => kind === 'catalogue')).toEqual({ kind: 'catalogue', entries: 4 })
    expect(facets.head).toMatchObject({ seq: 6, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  test('the history of one paper, and of a dossier with its papers', async () => {
    const ofPaper = await archive.client.call('audit.ofRecord', { record: { noun: 'document', id: first } })
    expect(ofPaper.rows.map(({ seq }) => seq)).toEqual([6, 4])
    expect(ofPaper.rows[0]?.changes[0]?.fields[0]).toMatchObject({
      label: 'Trích yếu',
      after: 'Biên bản đại hội',
    })
    const ofDossier = await archive.client.call('audit.ofRecord', {
      record: { noun: 'dossier', id: dossierId },
    })
    expect(ofDossier.rows.map(({ seq }) => seq)).toEqual([6, 5, 4, 3])
  })

  test('of many papers changed at once, the history of one tells of that one', async () => {
    await archive.client.call('documents.enter', {
      dossierId,
      rows: [first, second].map((id, index) => ({ id, cells: { signer: `Người ký ${index}` } })),
    })
    const { rows } = await archive.client.call('audit.ofRecord', { record: { noun: 'document', id: second } })
    expect(rows[0]).toMatchObject({
      deed: 'Nhập văn bản trong bảng',
      record: '2 văn bản',
      changes: [{ record: 'Nghị quyết', fields: [{ label: 'Người ký', before: '', after: 'Người ký 1' }] }],
    })
    expect((await detail({ words: 'trong bảng' })).changes).toHaveLength(2)
  })

  test('a step that was taken back tells what it took back', async () => {
    await archive.client.call('history.undo', {})
    const undone = await detail({ kind: 'undo' })
    expect(undone).toMatchObject({ deed: 'Hoàn tác', record: 'Nhập 2 văn bản trong bảng' })
    const fields = undone.changes.flatMap((change) => change.fields.map((field) => [change.record, field]))
    expect(fields).toContainEqual(['Nghị quyết', { label: 'Người ký', before: 'Người ký 1', after: '' }])
    const { rows } = await archive.client.call('audit.ofRecord', { record: { noun: 'document', id: second } })
    expect(rows[0]).toMatchObject({ deed: 'Hoàn tác' })
  })

  test('holds no brace, no quote of JSON and no English id in anything it shows', async () => {
    for (const { seq } of await page()) {
      const { changes, deed, record } = await archive.client.call('audit.entry', { seq })
      const shown = [
        deed,
        record,
        ...changes.flatMap(({ record: name, fields }) => [name, ...fields.flatMap(Object.values)]),
      ]
      for (const text of shown)
        expect(text).not.toMatch(/[{}[\]"]|\b(null|true|false|undefined)\b|[a-z]+-[a-z]+:|_/)
    }
  })
})
