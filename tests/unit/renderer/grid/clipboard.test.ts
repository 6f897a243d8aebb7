import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTable, printTable } from '../../../../renderer/features/documents/grid/clipboard.ts'

const cell = fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', ' ', 'a', 'ộ', ';'), maxLength: 8 })

describe('ranges on the clipboard', () => {
  test('what is printed is read back, whatever stands in the cells', () => {
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, (rows) => {
        expect(parseTable(printTable(rows))).toEqual(rows)
      }),
    )
  })

  test('as Excel writes it: quotes around cells of several lines, doubled inside', () => {
    expect(parseTable('Số\tTrích yếu\r\n01\t"Về ""nhiệm vụ""\nnăm 2020"\r\n')).toEqual([
      ['Số', 'Trích yếu'],
      ['01', 'Về "nhiệm vụ"\nnăm 2020'],
    ])
  })

  test('as other programs write it: no line break at the end, quotes that are only letters', () => {
    expect(parseTable('a\tb\nc')).toEqual([['a', 'b'], ['c']])
    expect(parseTable('5"\t"x"y')).toEqual([['5"', '"x"y']])
    expect(parseTable('"never closed\tb')).toEqual([['"never closed', 'b']])
  })

  test('empty cells and empty rows are kept', () => {
    expect(parseTable('\t\r\n\r\nx\t\r\n')).toEqual([['', ''], [''], ['x', '']])
  })
})
