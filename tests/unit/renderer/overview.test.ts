import { describe, expect, test } from 'vitest'
import { backupState } from '../../../renderer/features/archive/backup-state.ts'
import { groupsOf } from '../../../renderer/features/congresses/congress-groups.ts'
import {
  cataloguedShare,
  progressOf,
  withDossiers,
} from '../../../renderer/features/congresses/congress-progress.ts'
import { timelineOf } from '../../../renderer/features/congresses/timeline.ts'
import { CongressId } from '../../../shared/model/ids.ts'
import { branch, congress, dossier } from './samples.ts'

const now = new Date(2026, 10, 23, 9)

describe('the last backup', () => {
  test('is asked for where none is known, and where it is old and much was done since', () => {
    expect(backupState(null, now).urgent).toBe(true)
    const at = (day: number) => new Date(2026, 10, day, 17).toISOString()
    const state = (day: number, changesSince: number) =>
      backupState({ at: at(day), to: 'E:\\Sao lưu', changesSince }, now)
    expect(state(23, 0)).toMatchObject({ urgent: false, words: expect.stringContaining('hôm nay') })
    expect(state(22, 40)).toMatchObject({ urgent: false, words: expect.stringContaining('40 thay đổi') })
    expect(state(10, 40)).toMatchObject({ urgent: true, words: expect.stringContaining('13 ngày trước') })
    expect(state(1, 0).urgent).toBe(false)
    expect(state(22, 1).more).toContain('E:\\Sao lưu')
  })
})

describe('how far a congress is', () => {
  const own = (id: number, documents: number, uncatalogued: number) =>
    branch(id, { congressId: CongressId.parse(1), documents, uncatalogued })

  test('counts dossiers begun and papers catalogued', () => {
    const progress = progressOf([own(1, 4, 1), own(2, 0, 0), own(3, 4, 1)])
    expect(progress).toEqual({ dossiers: 3, begun: 2, documents: 8, uncatalogued: 2 })
    expect(cataloguedShare(progress)).toBe(0.75)
    expect(cataloguedShare(progressOf([own(1, 0, 0)]))).toBe(0)
  })

  test('the newest congress first', () => {
    const listed = withDossiers([congress(1, '2015-05-20'), congress(2, '2020-05-20')], [own(1, 2, 0)])
    expect(listed.map(({ congress: { id }, progress }) => [id, progress.documents])).toEqual([
      [2, 0],
      [1, 2],
    ])
  })

  test('its groups stand in the order of the plan, with the empty ones and what is outside', () => {
    const plan = [
      { id: 'a', label: 'Nhóm A', dossiers: [] },
      { id: 'b', label: 'Nhóm B', dossiers: [] },
    ]
    const groups = groupsOf(
      [dossier(2, { groupId: 'b', documents: 3 }), dossier(1, { groupId: 'b' }), dossier(3)],
      plan,
      'Ngoài',
    )
    expect(
      groups.map(({ label, dossiers, documents }) => [label, dossiers.map(({ id }) => id), documents]),
    ).toEqual([
      ['Nhóm A', [], 0],
      ['Nhóm B', [1, 2], 3],
      ['Ngoài', [3], 0],
    ])
  })
})

describe('the time line', () => {
  const term = (id: number, openedOn: string, years: string) => ({ ...congress(id, openedOn), term: years })
  const count = (
    congressId: number | null,
    years: string | null,
    year: number | null,
    documents: number,
  ) => ({
    congressId: congressId === null ? null : CongressId.parse(congressId),
    term: years,
    year,
    documents,
  })

  test('has the newest term first, its years without holes, and what is outside last', () => {
    const terms = timelineOf(
      [term(1, '2015-05-20', '2015-2020'), term(2, '2020-05-20', '2020-2025')],
      [
        count(1, '2015-2020', 2015, 2),
        count(1, '2015-2020', 2018, 5),
        count(1, '2015-2020', null, 1),
        count(null, null, 2021, 4),
      ],
    )
    expect(terms.map((each) => [each.term, each.documents])).toEqual([
      ['2020-2025', 0],
      ['2015-2020', 8],
      [null, 4],
    ])
    expect(terms[1]?.years).toEqual([
      { year: 2015, documents: 2 },
      { year: 2016, documents: 0 },
      { year: 2017, documents: 0 },
      { year: 2018, documents: 5 },
      { year: null, documents: 1 },
    ])
  })

  test('draws no hundred empty years for a slip of a century', () => {
    const [only] = timelineOf([], [count(null, null, 1920, 1), count(null, null, 2020, 1)])
    expect(only?.years).toHaveLength(2)
  })

  test('of an empty archive is empty', () => {
    expect(timelineOf([], [])).toEqual([])
  })
})
