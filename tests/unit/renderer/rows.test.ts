import { expect, test } from 'vitest'
import { pastedCells, rowsAfterPaste, withoutRow, withRowAfter } from '../../../renderer/ui/rows.ts'

test('a row is added below and taken away', () => {
  expect(withRowAfter(['a', 'b'], 0, '')).toEqual(['a', '', 'b'])
  expect(withRowAfter([], -1, '')).toEqual([''])
  expect(withoutRow(['a', 'b', 'c'], 1)).toEqual(['a', 'c'])
})

test('pasted lines take the place of an empty row, or come after one that says something', () => {
  expect(rowsAfterPaste(['a', '', 'b'], 1, ['x', 'y'], '')).toEqual(['a', 'x', 'y', 'b'])
  expect(rowsAfterPaste(['a', 'b'], 0, ['x'], '')).toEqual(['a', 'x', 'b'])
})

test('lines of a sheet are cells; one word is only text', () => {
  expect(pastedCells('Nông Văn A\tTrưởng đoàn\r\nHoàng Thị B\tỦy viên\r\n')).toEqual([
    ['Nông Văn A', 'Trưởng đoàn'],
    ['Hoàng Thị B', 'Ủy viên'],
  ])
  expect(pastedCells('Nông Văn A\nHoàng Thị B')).toEqual([['Nông Văn A'], ['Hoàng Thị B']])
  expect(pastedCells('Nông Văn A')).toBeNull()
  expect(pastedCells('Nông Văn A\n')).toBeNull()
  expect(pastedCells('A\tB')).toEqual([['A', 'B']])
})
