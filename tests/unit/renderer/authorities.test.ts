import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  authorityChecks,
  authorityFields,
  authorityForm,
  emptyName,
  emptyOffice,
} from '../../../renderer/features/authorities/authority-form.ts'
import { AuthorityPlace, listOf } from '../../../renderer/features/authorities/authority-place.ts'
import { pageSize, pagesBetween, toggled } from '../../../renderer/features/authorities/row-pages.ts'
import { linkChoices, linkEnds } from '../../../renderer/features/documents/links/link-choices.ts'
import { paperName } from '../../../renderer/ui/paper-name.ts'
import type { Authority } from '../../../shared/model/authority.ts'
import { newAuthority } from '../../../shared/model/empty-records.ts'
import { AuthorityId, DocumentId } from '../../../shared/model/ids.ts'
import { namesAfterMerge } from '../../../shared/model/merged-names.ts'

const person = (name: string, changed: Partial<Authority> = {}): Authority => ({
  ...newAuthority,
  id: AuthorityId.parse(1),
  kind: 'person',
  documents: 0,
  name,
  ...changed,
})
const bare = { start: null, end: null }

describe('the form of a person or body', () => {
  test('a record comes back as it was', () => {
    const {
      id: _id,
      documents: _documents,
      kind: _kind,
      ...fields
    } = person('Nông Văn Bình', {
      start: { text: '1960', certain: false },
      note: 'Quê xã Dương Quang',
      otherNames: [{ kind: 'earlier', name: 'Nông Bình', start: null, end: { text: '1985', certain: true } }],
      offices: [
        { office: 'Bí thư', body: 'Đảng ủy xã', start: { text: '2015-06', certain: true }, end: null },
      ],
    })
    expect(authorityFields(authorityForm(person('x', fields)))).toEqual(fields)
  })

  test('rows that say nothing are no rows; a row without its name is complained of', () => {
    const form = { ...authorityForm(null, 'A'), otherNames: [emptyName], offices: [emptyOffice] }
    expect(authorityFields(form)).toMatchObject({ otherNames: [], offices: [] })
    const checks = authorityChecks('person')
    expect(checks.otherNames([emptyName], form)).toBeNull()
    expect(checks.otherNames([emptyName, { ...emptyName, start: '1990' }], form)).toContain('Dòng 2')
    expect(checks.offices([{ ...emptyOffice, office: 'Bí thư', end: 'mai' }], form)).toContain('Dòng 1')
    expect(authorityChecks('body').name('')).toContain('cơ quan')
  })
})

describe('days that cannot be in their order are told beside their field', () => {
  const life = { ...authorityForm(null, 'A'), start: '1960', end: '2020' }
  const { end, otherNames, offices } = authorityChecks('person')
  test.each([
    ['2020', '1960', 'Năm mất không thể trước năm sinh (2020).'],
    // Within one year either may be first.
    ['9/2020', '2020', null],
    ['2015-2017', '2016', null],
    ['31/12/1985', '1/1/1985', 'Năm mất không thể trước năm sinh (31/12/1985).'],
    ['khoảng 1890', '1889', 'Năm mất không thể trước năm sinh (khoảng 1890).'],
  ])('born %s, died %s', (start, died, told) => {
    const form = { ...life, start, end: died }
    expect(end(form.end, form)).toBe(told)
  })
  test.each([
    ['1985', '1990', null],
    ['1990', '1985', '“Bí thư”: mốc cuối không thể trước mốc đầu (1990).'],
    ['1955', '1985', '“Bí thư”: không thể trước năm sinh (1960).'],
    ['', '1959', '“Bí thư”: không thể trước năm sinh (1960).'],
    ['2021', '', '“Bí thư”: không thể bắt đầu sau năm mất (2020).'],
    ['2020', '2021', null],
  ])('an office from %j to %j', (from, until, told) => {
    const rows = [{ ...emptyOffice, office: 'Bí thư', start: from, end: until }]
    expect(offices(rows, { ...life, offices: rows })).toBe(told)
  })
  test('a name may be given after death, but not end before it begins', () => {
    const named = (start: string, until: string) => {
      const rows = [{ ...emptyName, name: 'Tên', start, end: until }]
      return otherNames(rows, { ...life, otherNames: rows })
    }
    expect(named('2021', '')).toBeNull()
    expect(named('1990', '1989')).toContain('mốc cuối không thể trước mốc đầu')
  })
  test('a body has no life: its own days are of founding and ending', () => {
    const form = { ...life, start: '2005', end: '2004' }
    expect(authorityChecks('body').end(form.end, form)).toBe(
      'Ngày kết thúc không thể trước ngày thành lập (2005).',
    )
  })
})

test('after merging every name is there, none twice', () => {
  const kept = person('Nông Văn Bình', { otherNames: [{ kind: 'other', name: 'N.V. Bình', ...bare }] })
  const other = person('Nông Bình', {
    otherNames: [
      { kind: 'earlier', name: 'nông văn bình', ...bare },
      { kind: 'other', name: 'Anh Bình', ...bare },
    ],
  })
  expect(namesAfterMerge(kept, [other, other]).map(({ name }) => name)).toEqual([
    'N.V. Bình',
    'Nông Bình',
    'Anh Bình',
  ])
})

test('the pages hold every row that is in sight', () => {
  expect(pagesBetween(0, 0)).toEqual([0])
  expect(pagesBetween(95, 130)).toEqual([0, 1])
  fc.assert(
    fc.property(fc.nat(30_000), fc.nat(200), (first, length) => {
      const pages = pagesBetween(first, first + length)
      for (const row of [first, first + length]) expect(pages).toContain(Math.floor(row / pageSize))
    }),
  )
})

test('a mark is set and taken away', () => {
  expect([...toggled(toggled(new Set([1]), 2), 1)]).toEqual([2])
})

test('an odd address shows the whole list', () => {
  expect(listOf(AuthorityPlace.parse({ kind: 'x', sort: 3, id: -1, edit: 'y' }))).toEqual({
    kind: 'person',
    words: '',
    sort: 'name',
  })
})

describe('links in words', () => {
  test('both directions of every kind are offered, no two alike', () => {
    expect(new Set(linkChoices.map(({ label }) => label)).size).toBe(linkChoices.length)
    expect(linkChoices.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Thay thế', 'Bị thay thế bởi', 'Có biên bản']),
    )
  })

  test('“bị thay thế bởi” is said of the other paper', () => {
    const [self, other] = [DocumentId.parse(1), DocumentId.parse(2)]
    expect(linkEnds({ kind: 'thay-the', direction: 'to' }, self, other)).toEqual({
      from: self,
      to: other,
      kind: 'thay-the',
    })
    expect(linkEnds({ kind: 'thay-the', direction: 'from' }, self, other)).toMatchObject({
      from: other,
      to: self,
    })
  })
})

test('a paper is named in one line', () => {
  const kinds = [{ id: 'nghi-quyet', label: 'Nghị quyết', symbols: ['NQ'] }]
  const date = { text: '2020-05-21', certain: true }
  expect(paperName({ kind: 'nghi-quyet', symbol: '01-NQ/ĐH', date, title: 'Về nhân sự' }, kinds)).toBe(
    'Nghị quyết 01-NQ/ĐH, 21/5/2020: Về nhân sự',
  )
  expect(paperName({ kind: null, symbol: '', date: null, title: '' }, kinds)).toBe('chưa có trích yếu')
})
