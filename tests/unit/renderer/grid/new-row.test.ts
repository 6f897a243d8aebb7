import { describe, expect, test } from 'vitest'
import {
  isBlank,
  leftDraft,
  refusedDraft,
  savedDraft,
  standing,
  typedInto,
  withoutDraft,
} from '../../../../renderer/features/documents/grid/drafts.ts'
import {
  newRowCells,
  offeredCells,
  repeatedCells,
} from '../../../../renderer/features/documents/grid/new-row.ts'
import { paper } from '../samples.ts'

const kind = (id: string, label: string, ...symbols: string[]) => ({ id, label, symbols })
const choices = {
  kinds: [
    kind('nghi-quyet', 'Nghị quyết', 'NQ'),
    kind('bao-cao', 'Báo cáo', 'BC'),
    kind('quyet-dinh', 'Quyết định', 'QĐ'),
    kind('quy-dinh', 'Quy định', 'QĐ'),
    kind('chuong-trinh', 'Chương trình'),
  ],
  meetingKinds: [],
  retentionTerms: [],
  tiers: [],
  groups: [],
}
const last = repeatedCells(paper(1), choices)

describe('what a new row is offered', () => {
  test('what papers of a dossier have in common, never title, number or date', () => {
    expect(last).toEqual({
      kind: 'Nghị quyết',
      symbol: 'NQ/ĐU',
      body: 'Ban Chấp hành',
      copy: 'Bản chính',
      secrecy: 'Thường',
    })
  })

  test('nothing is offered where something was typed, an emptied cell too', () => {
    expect(offeredCells({ body: 'Đoàn thư ký', copy: '' }, last, choices)).toEqual({
      kind: 'Nghị quyết',
      symbol: 'NQ/ĐU',
      secrecy: 'Thường',
    })
  })

  test('another kind brings its own symbol; where there is none, no symbol is guessed', () => {
    expect(offeredCells({ kind: 'bao cao' }, last, choices)['symbol']).toBe('BC/ĐU')
    expect(offeredCells({ kind: 'Chương trình' }, last, choices)['symbol']).toBeUndefined()
  })

  test('a whole number brings its symbol and, where it is one kind only, its kind', () => {
    const offered = offeredCells({ number: '05-BC/ĐU' }, last, choices)
    expect(offered['symbol']).toBeUndefined()
    expect(offered['kind']).toBe('Báo cáo')
    expect(offeredCells({ number: '05-QĐ/ĐU' }, last, choices)['kind']).toBe('Nghị quyết')
    expect(Object.keys(newRowCells({ number: '05-BC/ĐU', title: 'x' }, { ...offered, symbol: '' }))).toEqual([
      'kind',
      'body',
      'copy',
      'secrecy',
      'title',
      'number',
    ])
  })

  test('a symbol typed by hand is read after the number', () => {
    expect(Object.keys(newRowCells({ symbol: 'KL/ĐU', number: '05-BC/ĐU' }, {}))).toEqual([
      'number',
      'symbol',
    ])
  })
})

describe('rows that are not saved yet', () => {
  const begun = typedInto([], 1, 'title', 'Về A')

  test('are typed, left, refused with reasons, mended', () => {
    const refused = refusedDraft(leftDraft(begun, 1, { kind: 'x' }), 1, { date: 'sai', title: 'dài' })
    expect(refused[0]).toMatchObject({ state: 'refused', problems: { date: 'sai', title: 'dài' } })
    const mended = typedInto(refused, 1, 'date', '2020')
    expect(mended[0]).toMatchObject({ state: 'open', typed: { title: 'Về A', date: '2020' } })
    expect(mended[0]?.problems).toEqual({ title: 'dài' })
  })

  test('stand until the list has grown by each of them', () => {
    const two = typedInto(begun, 2, 'title', 'Về B')
    const saved = savedDraft(savedDraft(two, 1, 10), 2, 10)
    expect(standing(saved, 10)).toHaveLength(2)
    expect(standing(saved, 11).map(({ key }) => key)).toEqual([2])
    expect(standing(saved, 12)).toEqual([])
    expect(withoutDraft(saved, 1).map(({ key }) => key)).toEqual([2])
  })

  test('with only emptied cells are no papers', () => {
    expect(begun.map(isBlank)).toEqual([false])
    expect(typedInto([], 1, 'title', ' ').map(isBlank)).toEqual([true])
  })
})
