import { describe, expect, test } from 'vitest'
import {
  congressChecks,
  congressFields,
  congressForm,
  plannedTitles,
  proposedTerm,
  sessionWarning,
  termWarning,
  tiersOn,
} from '../../../renderer/features/congresses/congress-form.ts'
import {
  bodyRows,
  emptyMember,
  emptySession,
  partChecks,
  pastedMembers,
} from '../../../renderer/features/congresses/congress-parts.ts'
import type { Congress } from '../../../shared/model/congress.ts'
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

  test('a congress comes back as it was, with its sessions and bodies', () => {
    const held: Congress = {
      ...congress(1, '2020-05-20'),
      place: 'Hội trường xã',
      members: 1250,
      summoned: 150,
      present: 148,
      sessions: [
        {
          kind: 'tru-bi',
          heldOn: { text: '2020-05-20', certain: true },
          startedAt: '07:30',
          endedAt: '',
          place: '',
          note: '',
        },
      ],
      bodyMembers: [
        { body: 'doan-chu-tich', name: 'Nông Văn Bình', office: 'Trưởng đoàn' },
        { body: 'ban-kiem-phieu', name: 'Lý Văn Dũng', office: '' },
      ],
    }
    const { id: _, fondsId: _fonds, title: _title, dossiers: _dossiers, ...fields } = held
    expect(congressFields(congressForm(held, '', null))).toEqual(fields)
  })

  test('rows that say nothing are left out; a member without a name is complained of', () => {
    const rows = { sessions: [emptySession], bodies: { ...bodyRows([]), 'doan-thu-ky': [emptyMember] } }
    expect(congressFields({ ...form, closedOn: '21/5/2020', ...rows })).toMatchObject({
      sessions: [],
      bodyMembers: [],
    })
    expect(partChecks.sessions([{ ...emptySession, startedAt: '25h' }])).toContain('Dòng 1')
    expect(partChecks.bodies['doan-thu-ky']([emptyMember, { name: '', office: 'Ủy viên' }])).toContain(
      'Dòng 2',
    )
  })

  test('a list copied out of a sheet becomes members', () => {
    expect(pastedMembers('Nông Văn Bình\tTrưởng đoàn\r\n\r\nLý Văn Dũng\r\n')).toEqual([
      { name: 'Nông Văn Bình', office: 'Trưởng đoàn' },
      { name: 'Lý Văn Dũng', office: '' },
    ])
    expect(pastedMembers('Nông Văn Bình')).toBeNull()
  })

  test('an odd term is said, not refused', () => {
    expect(termWarning({ term: '2015-2020', openedOn: '20/5/2020' })).toContain('2020')
    expect(termWarning({ term: '2020-2025', openedOn: '20/5/2020' })).toBeNull()
    expect(termWarning({ term: '2020-2025', openedOn: '' })).toBeNull()
  })

  test('a session outside the congress is said, not refused', () => {
    const held = (...days: string[]) => ({
      ...form,
      closedOn: '21/5/2020',
      sessions: days.map((heldOn) => ({ ...emptySession, heldOn })),
    })
    expect(sessionWarning(held('20/5/2020', '5/2020', '', 'mai', '[2020]'))).toBeNull()
    expect(sessionWarning(held('20/5/2020', '19/5/2020', '6/2020'))).toMatch(/^Phiên 2, 3 họp ngoài/)
    expect(partChecks.sessions(held('19/5/2020').sessions)).toBeNull()
    expect(sessionWarning({ ...held('19/5/2020'), openedOn: '' })).toBeNull()
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
