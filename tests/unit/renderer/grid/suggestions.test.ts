import { expect, test } from 'vitest'
import { choicesFor, lastName } from '../../../../renderer/features/documents/grid/suggestions.ts'
import { type DocumentColumn, documentColumn } from '../../../../shared/model/document-columns.ts'

const kind = (id: string, label: string, ...symbols: string[]) => ({ id, label, symbols })
const choices = {
  kinds: [
    kind('thong-bao', 'Thông báo', 'TB'),
    kind('bao-cao', 'Báo cáo', 'BC'),
    kind('nghi-quyet', 'Nghị quyết', 'NQ'),
    kind('nghi-quyet-lien-tich', 'Nghị quyết liên tịch', 'NQLT'),
  ],
  meetingKinds: [],
  retentionTerms: [],
  tiers: [],
  groups: [],
}
const column = (id: string): DocumentColumn => {
  const found = documentColumn(id)
  if (found === undefined) throw new Error(`no column ${id}`)
  return found
}
const offered = (typed: string) => choicesFor(column('kind'), typed, choices).map(({ label }) => label)

test('a choice answers to typing without marks; what begins so comes first, as Tab takes it', () => {
  expect(offered('bao')).toEqual(['Báo cáo', 'Thông báo'])
  expect(offered('nq')).toEqual(['Nghị quyết', 'Nghị quyết liên tịch'])
  expect(offered('nghi quyet')[0]).toBe('Nghị quyết')
})

test('the label that stood in the cell is no search', () => {
  expect(offered('Báo cáo')).toHaveLength(4)
})

test('of several names the last one is being typed', () => {
  expect(lastName(column('meeting.chair'), 'Lê A; Ng')).toEqual({ before: 'Lê A; ', name: 'Ng' })
  expect(lastName(column('signer'), 'Lê A; Ng')).toEqual({ before: '', name: 'Lê A; Ng' })
})
