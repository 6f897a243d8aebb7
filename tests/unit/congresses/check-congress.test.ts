import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkCongress } from '../../../electron/domain/congresses/check-congress.ts'
import { plannedDossiers } from '../../../electron/domain/congresses/planned-dossiers.ts'
import { loadRules } from '../../../electron/storage/rules/load-rules.ts'
import { AppError } from '../../../shared/app-error.ts'
import { type CongressFields, organisationOf } from '../../../shared/model/congress.ts'
import { newCongress } from '../../../shared/model/empty-records.ts'

const rules = loadRules(join(import.meta.dirname, '../../../resources/rules'))
const sixteenth: CongressFields = {
  ...newCongress,
  organisation: 'Đảng bộ xã Dương Quang',
  tier: null,
  kind: 'dai-bieu',
  ordinal: 'xvi',
  term: '2020 – 2025',
  openedOn: '2020-05-20',
  closedOn: '2020-05-21',
}

const refusedField = (change: Partial<CongressFields>): unknown => {
  try {
    checkCongress({ ...sixteenth, ...change }, rules)
  } catch (error) {
    return error instanceof AppError ? error.details['field'] : error
  }
  return null
}

describe('a congress', () => {
  test('is titled by kind, organisation, ordinal and term', () => {
    expect(checkCongress(sixteenth, rules)).toMatchObject({
      title: 'Đại hội đại biểu Đảng bộ xã Dương Quang lần thứ XVI, nhiệm kỳ 2020-2025',
      tier: 'co-so',
      ordinal: 'XVI',
      term: '2020-2025',
    })
  })

  test.each([
    [{ closedOn: '2020-05-19' }, 'fields.closedOn'],
    [{ openedOn: '2020-02-30' }, 'fields.openedOn'],
    [{ term: '2020' }, 'fields.term'],
    [{ term: '2025-2020' }, 'fields.term'],
    [{ tier: 'khong-co' }, 'fields.tier'],
    [{ tier: 'cap-xa' }, 'fields.tier'],
    [{ tier: 'cap-huyen', openedOn: '2025-07-01', closedOn: '2025-07-02' }, 'fields.tier'],
  ])('%j is refused at %s', (change, field) => {
    expect(refusedField(change)).toBe(field)
  })

  test('the district tier ends with 30/6/2025, the commune tier begins on 01/7/2025', () => {
    expect(refusedField({ tier: 'cap-huyen', openedOn: '2025-06-30', closedOn: '2025-07-01' })).toBeNull()
    const after = checkCongress({ ...sixteenth, openedOn: '2025-07-01', closedOn: '2025-07-02' }, rules)
    expect(after.tier).toBe('cap-xa')
  })

  test('gets dossiers named after it', () => {
    const planned = plannedDossiers(checkCongress(sixteenth, rules), rules)
    expect(planned.every(({ title }) => title.includes('lần thứ XVI, nhiệm kỳ 2020-2025'))).toBe(true)
    expect(
      planned.filter(({ compilingBody }) => compilingBody === null).map(({ groupId }) => groupId),
    ).toEqual([
      'dai-bieu',
      'bau-cu',
      'sau-dai-hoi',
      'tuyen-truyen-an-ninh-don-thu',
      'anh-ghi-am-ghi-hinh',
      'giao-nop',
    ])
  })

  test.each([
    ['Phông Đảng ủy xã Dương Quang', 'Đảng bộ xã Dương Quang'],
    ['Đảng uỷ phường Sông Cầu', 'Đảng bộ phường Sông Cầu'],
    ['Phông lưu trữ Đảng bộ xã A', 'Đảng bộ xã A'],
    ['Thành ủy Bắc Kạn', 'Thành ủy Bắc Kạn'],
  ])('the organisation of %s is %s', (fonds, organisation) => {
    expect(organisationOf(fonds)).toBe(organisation)
  })
})
