import { describe, expect, test } from 'vitest'
import { mentionsOf } from '../../../electron/domain/audit/mentions.ts'

const mentions = (subject: string, before: unknown, after: unknown) =>
  mentionsOf({ subject, before: JSON.stringify(before), after: JSON.stringify(after) })
    .map(({ noun, id }) => `${noun}:${id}`)
    .sort()

describe('what an entry is about', () => {
  test('the paper it names, and its dossier', () => {
    expect(mentions('document:7', null, { dossierId: 3, title: 'x' })).toEqual(['document:7', 'dossier:3'])
  })

  test('each of many papers or dossiers', () => {
    expect(
      mentions(
        'documents:2',
        [
          { id: 4, dossierId: 1 },
          { id: 5, dossierId: 1 },
        ],
        null,
      ),
    ).toEqual(['document:4', 'document:5', 'dossier:1'])
    expect(mentions('documents:2', null, [8, 9])).toEqual(['document:8', 'document:9'])
    expect(mentions('dossiers:1', [{ id: 6, code: '01' }], null)).toEqual(['dossier:6'])
  })

  test('papers that were moved or put in another order, but not the number of a place', () => {
    expect(
      mentions('dossier:2', [{ id: 4, dossierId: 1, order: 9 }], { dossierId: 2, ids: [4], order: 3 }),
    ).toEqual(['document:4', 'dossier:1', 'dossier:2'])
    expect(mentions('dossier:2', [5, 4], [4, 5])).toEqual(['document:4', 'document:5', 'dossier:2'])
  })

  test('both ends of a link, and neither its own number nor pages from and to', () => {
    expect(mentions('document:1', null, { from: 1, to: 2, kind: 'thay-the' })).toEqual([
      'document:1',
      'document:2',
    ])
    expect(mentions('document:1', { id: 30, fromId: 1, toId: 2 }, null)).toEqual(['document:1', 'document:2'])
    expect(mentions('document:1', null, { pages: { from: 3, to: 9 } })).toEqual(['document:1'])
    expect(mentions('dossier:1', null, { id: 12, reason: 'hold' })).toEqual(['dossier:1'])
  })

  test('rows that a step took back', () => {
    const rows = [
      { table: 'documents', row: { id: 3, dossier_id: 2, secrecy: 'mat' } },
      { table: 'document_links', row: { id: 9, from_id: 3, to_id: 4 } },
      { table: 'congresses', row: { id: 8 } },
    ]
    expect(mentions('step:5', rows, null)).toEqual(['document:3', 'document:4', 'dossier:2', 'level:1'])
  })

  test('papers of a line of a congress and of proposals taken together', () => {
    expect(mentions('congress:1/a/b', { documents: [] }, { documents: [{ id: 2, dossierId: 5 }] })).toEqual([
      'document:2',
      'dossier:5',
    ])
    expect(mentions('congress:1', null, { fillings: [{ documentId: 7, line: {} }] })).toEqual(['document:7'])
    // A count is not a paper.
    expect(mentions('authority:1', null, { id: 1, documents: 40 })).toEqual([])
  })

  test('the levels of secrecy before and after, the ordinary one left out', () => {
    expect(mentions('document:1', { secrecy: 'tuyet-mat' }, { secrecy: 'thuong' })).toEqual([
      'document:1',
      'level:3',
    ])
  })

  test('nothing but its subject where the log is damaged', () => {
    expect(mentionsOf({ subject: 'document:1', before: '{', after: '' })).toEqual([
      { noun: 'document', id: 1 },
    ])
  })
})
