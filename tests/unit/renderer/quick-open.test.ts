import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createQuickIndex } from '../../../renderer/features/quick-open/quick-index.ts'
import type { QuickItem, QuickKind } from '../../../renderer/features/quick-open/quick-item.ts'
import { codeTerms, initialsOf, questionTerms } from '../../../renderer/features/quick-open/quick-terms.ts'
import { keysOfAddress, withPlace } from '../../../renderer/features/quick-open/recent-places.ts'

const item = (kind: QuickKind, id: number, name: string, more: Partial<QuickItem> = {}): QuickItem => ({
  key: `${kind}-${id}`,
  kind,
  id,
  name,
  code: '',
  about: '',
  otherNames: [],
  dossierId: null,
  ...more,
})

const items = [
  item('document', 1, 'Nghị quyết Đại hội đại biểu Đảng bộ xã', { code: '45-NQ/ĐU' }),
  item('document', 2, 'Báo cáo chính trị', { code: '05-BC/ĐU' }),
  item('document', 3, 'Nghị quyết về đê điều', { code: '145-NQ/ĐU' }),
  item('person', 1, 'Hoàng Văn Đức', { otherNames: ['Đức Thắng'] }),
  item('body', 1, 'Ban Tổ chức Tỉnh ủy'),
  item('dossier', 1, 'Hồ sơ diễn biến Đại hội', { code: '01.01.0007' }),
  item('command', 1, 'Sao lưu'),
]
const none: ReadonlySet<string> = new Set()

describe('opened by a part of its name', () => {
  const index = createQuickIndex()
  beforeAll(() => index.update(items))
  const keys = (typed: string, recent = none) => index.find(typed, recent, 20).items.map(({ key }) => key)

  test.each([
    ['nqdh', 'document-1'],
    ['NQĐH', 'document-1'],
    ['hvd', 'person-1'],
    ['hvđ', 'person-1'],
    ['duc thang', 'person-1'],
    ['45-NQ/ĐU', 'document-1'],
    ['45 nq', 'document-1'],
    ['45nq', 'document-1'],
    ['5 bc', 'document-2'],
    ['05-bc', 'document-2'],
    ['de dieu', 'document-3'],
    ['đê đ', 'document-3'],
    ['nq 145', 'document-3'],
    ['btctu', 'body-1'],
    ['01.01.0007', 'dossier-1'],
    ['dien bien', 'dossier-1'],
    ['sao l', 'command-1'],
  ])('%s → %s', (typed, key) => {
    expect(keys(typed)[0]).toBe(key)
  })

  test('every typed word has to be met', () => {
    expect(keys('nghi quyet chinh')).toEqual([])
  })

  test('the marks that were typed decide between names that read the same without them', async () => {
    const marks = createQuickIndex()
    await marks.update([item('body', 1, 'Xã Đông Hà'), item('body', 2, 'Xã Đồng Hạ')])
    const first = (typed: string) => marks.find(typed, none, 5).items[0]?.id
    expect(first('đông hà')).toBe(1)
    expect(first('đồng hạ')).toBe(2)
    expect(marks.find('dong ha', none, 5).items).toHaveLength(2)
  })

  test('what was opened lately comes first', () => {
    expect(keys('nghi quyet', new Set(['document-3']))[0]).toBe('document-3')
    expect(keys('nghi quyet', new Set(['document-1']))[0]).toBe('document-1')
  })

  test('a slip of the hand finds what is alike, and only when nothing is found as typed', () => {
    const alike = index.find('nghi quyed dieu', none, 5)
    expect(alike.near).toBe(true)
    expect(alike.items[0]?.key).toBe('document-3')
    expect(index.find('nghi quyet', none, 5).near).toBe(false)
    expect(index.find('hoàn toàn khác', none, 5)).toEqual({ items: [], near: false })
  })

  test('one letter says nothing yet', () => {
    expect(keys('n')).toEqual([])
    expect(keys('')).toEqual([])
  })
})

test('the index holds what it was told last', async () => {
  const index = createQuickIndex()
  await index.update(items)
  await index.update([
    item('document', 2, 'Báo cáo kiểm điểm'),
    item('document', 9, 'Chương trình hành động'),
  ])
  const keys = (typed: string) => index.find(typed, none, 20).items.map(({ key }) => key)
  expect(keys('chinh tri')).toEqual([])
  expect(keys('kiem diem')).toEqual(['document-2'])
  expect(keys('hanh dong')).toEqual(['document-9'])
  expect(keys('nghi quyet')).toEqual([])
  expect(index.get('person-1')).toBeUndefined()
})

test('whatever is asked, only things that there are come, each once', async () => {
  const index = createQuickIndex()
  await index.update(items)
  const asked = fc.oneof(fc.string(), fc.stringMatching(/^[a-zđ0-9/ -]{0,12}$/))
  fc.assert(
    fc.property(asked, (typed) => {
      const found = index.find(typed, none, 20).items
      expect(new Set(found).size).toBe(found.length)
      for (const one of found) expect(items).toContain(one)
    }),
  )
})

test.each([
  ['/dossier/3', {}, ['dossier-3']],
  ['/dossier/3', { document: 7 }, ['dossier-3', 'document-7']],
  ['/congress/2', {}, ['congress-2']],
  ['/authorities', { id: 4 }, ['person-4']],
  ['/authorities', { kind: 'body', id: 4 }, ['body-4']],
  ['/table', { document: 7 }, ['document-7']],
  ['/search', { q: 'nq' }, []],
  ['/dossier/x', {}, []],
])('the address %s %j is kept as %j', (pathname, search, keys) => {
  expect(keysOfAddress(pathname, search)).toEqual(keys)
})

test('a place that is visited again is the last one, and not twice there', () => {
  expect(withPlace(['dossier-1', 'dossier-2'], 'dossier-2')).toEqual(['dossier-2', 'dossier-1'])
  const many = Array.from({ length: 40 }, (_, at) => `dossier-${at}`).reduce(withPlace, [] as string[])
  expect(many).toHaveLength(30)
  expect(many[0]).toBe('dossier-39')
})

test('terms', () => {
  expect(initialsOf(['nghi', 'quyet', 'dai', 'hoi'])).toEqual(['nqdh', 'qdh', 'dh'])
  expect(codeTerms('05-NQ/ĐU')).toEqual(['05', 'nq', 'du', '5', '05nqdu', '5nqdu'])
  expect(questionTerms('Số 05 NQ')).toEqual(['so', '5', 'nq'])
})
