import { describe, expect, test } from 'vitest'
import {
  congressChecks,
  congressFields,
  congressForm,
  plannedTitles,
  proposedTerm,
  termWarning,
  tiersOn,
} from '../../../renderer/features/congresses/congress-form.ts'
import { congress } from './samples.ts'

const form = {
  ...congressForm(null, 'Đảng bộ xã A', '1'),
  ordinal: 'XVI',
  term: '2020 – 2025',
  openedOn: '20/5/2020',
}

describe('a new congress', () => {
  test('proposes the term', () => {
    expect(proposedTerm('20/5/2020')).toBe('2020-2025')
    expect(proposedTerm('5/2020')).toBe('')
  })

  test('closing comes after opening, and both are whole days', () => {
    expect(congressChecks.closedOn('19/5/2020', form)).not.toBeNull()
    expect(congressChecks.closedOn('20/5/2020', form)).toBeNull()
    expect(congressChecks.openedOn('5/2020')).not.toBeNull()
    expect(congressChecks.openedOn('[20/5/2020]')).not.toBeNull()
    expect(congressChecks.term('2020')).not.toBeNull()
  })

  test('sends days and the term in one spelling; nothing while a day is not right', () => {
    expect(congressFields({ ...form, closedOn: '21/5/2020' })).toMatchObject({
      term: '2020-2025',
      openedOn: '2020-05-20',
      closedOn: '2020-05-21',
      tier: null,
    })
    expect(congressFields({ ...form, closedOn: '' })).toBeNull()
  })

  test('a congress comes back as it was', () => {
    const {
      id: _,
      fondsId: _fonds,
      title: _title,
      dossiers: _dossiers,
      ...fields
    } = congress(1, '2020-05-20')
    expect(fields).toMatchObject(congressFields(congressForm(congress(1, '2020-05-20'), '', null)) ?? {})
  })

  test('an odd term is said, not refused', () => {
    expect(termWarning({ term: '2015-2020', openedOn: '20/5/2020' })).toContain('2020')
    expect(termWarning({ term: '2020-2025', openedOn: '20/5/2020' })).toBeNull()
    expect(termWarning({ term: '2020-2025', openedOn: '' })).toBeNull()
  })

  test('only tiers in force on the opening day', () => {
    const tiers = [
      { id: 'huyen', label: 'Huyện', effectiveFrom: null, effectiveTo: '2025-06-30' },
      { id: 'xa', label: 'Xã', effectiveFrom: '2025-07-01', effectiveTo: null },
    ]
    expect(tiersOn('30/6/2025', tiers).map(({ id }) => id)).toEqual(['huyen'])
    expect(tiersOn('1/7/2025', tiers).map(({ id }) => id)).toEqual(['xa'])
    expect(tiersOn('', tiers)).toHaveLength(2)
  })

  test('what will be made is told before', () => {
    const groups = [{ id: 'a', label: 'A', dossiers: ['Hồ sơ bầu cử tại {congress}', 'Hồ sơ khác'] }]
    expect(plannedTitles(groups)).toEqual(['Hồ sơ bầu cử tại Đại hội', 'Hồ sơ khác'])
  })
})
