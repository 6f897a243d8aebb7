import { expect, test } from 'vitest'
import { binRows, markedIn, withMark } from '../../../renderer/features/bin/bin-rows.ts'
import { Bin } from '../../../shared/model/bin.ts'

const trashedAt = '2025-09-25T08:00:00.000Z'
const bin = Bin.parse({
  dossiers: [{ id: 3, code: '01.01.0003', title: 'Hồ sơ ba', documents: 2, trashedAt }],
  documents: [
    {
      id: 3,
      dossierId: 9,
      dossierCode: '01.01.0009',
      kind: null,
      symbol: '45-NQ/ĐU',
      date: null,
      title: '',
      inBin: true,
      trashedAt,
      dossierTitle: 'Hồ sơ chín',
      dossierInBin: true,
    },
  ],
  files: [{ sha256: 'a'.repeat(64), name: 'quét.pdf', bytes: 2048, storedAt: trashedAt }],
})

test('dossiers, papers, files; each says where it was', () => {
  expect(binRows(bin).map(({ kind, title, about }) => [kind, title, about])).toEqual([
    ['dossier', 'Hồ sơ ba', '01.01.0003 · 2 văn bản'],
    ['document', 'Văn bản chưa có trích yếu', '45-NQ/ĐU · Hồ sơ 01.01.0009 · Hồ sơ chín'],
    ['file', 'quét.pdf', '2 KB'],
  ])
})

test('a dossier and a paper of the same number are two marks', () => {
  const marks = withMark(new Set(), 'document-3')
  expect(markedIn(bin, marks)).toEqual({ dossiers: [], documents: [3], files: [] })
  expect(markedIn(bin, withMark(marks, 'dossier-3'))).toMatchObject({ dossiers: [3], documents: [3] })
  expect(withMark(marks, 'document-3').size).toBe(0)
})
