import { describe, expect, test } from 'vitest'
import { documentStates, missingInWords } from '../../../renderer/features/documents/document-states.ts'
import { nextUncatalogued } from '../../../renderer/features/documents/next-uncatalogued.ts'
import { symbolOf } from '../../../renderer/features/documents/symbol-of.ts'
import { paper, storedFile } from './samples.ts'

const labels = (document: Parameters<typeof documentStates>[0]) =>
  documentStates(document).map(({ label }) => label)

describe('the states of a document', () => {
  test('a catalogued paper with text has none', () => {
    expect(labels(paper(1))).toEqual([])
  })

  test('each trouble is said once, in words', () => {
    const files = [
      storedFile('none', 3),
      storedFile('none', 2),
      storedFile('encrypted'),
      storedFile('unreadable'),
    ]
    expect(labels({ missing: ['kind', 'copy'], files })).toEqual([
      'chưa biên mục',
      'chưa đọc được chữ, 5 trang',
      'có mật khẩu',
      'không đọc được',
    ])
  })

  test('pages that are not known are not made up', () => {
    expect(labels({ missing: [], files: [storedFile('none', null)] })).toEqual(['chưa đọc được chữ, ? trang'])
  })

  test('no file, waiting, not a PDF', () => {
    expect(labels({ missing: [], files: [] })).toEqual(['không có tệp'])
    expect(labels({ missing: [], files: [storedFile(null), storedFile('not-pdf')] })).toEqual([
      'chờ đọc chữ',
      'không phải PDF',
    ])
  })

  test('missing fields by their Vietnamese names; one that is not known by its own', () => {
    expect(missingInWords(['kind', 'title', 'toString'])).toBe('tên loại, trích yếu, toString')
  })
})

describe('the next document to catalogue', () => {
  const list = [1, 2, 3, 4].map((id) => ({ id, missing: id === 2 ? [] : ['kind'] }))
  test('goes down the list and round its end', () => {
    expect(nextUncatalogued(list, 1)?.id).toBe(3)
    expect(nextUncatalogued(list, 4)?.id).toBe(1)
  })

  test('never gives the one that is open, nor one that is done', () => {
    expect(nextUncatalogued(list.slice(0, 2), 1)).toBeNull()
    expect(nextUncatalogued([], 1)).toBeNull()
  })

  test('begins at the top when the open one is not in the list any more', () => {
    expect(nextUncatalogued(list, 99)?.id).toBe(1)
  })
})

test('number and symbol as printed', () => {
  expect(symbolOf(paper(1))).toBe('01-NQ/ĐU')
  expect(symbolOf(paper(1, { number: '', symbol: '' }))).toBe('(Không số)')
  expect(symbolOf(paper(1, { number: '', symbol: '', missing: ['kind'] }))).toBe('')
})
