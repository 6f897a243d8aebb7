import { describe, expect, test } from 'vitest'
import { fillDown, fillRange, pasteRange } from '../../../../renderer/features/documents/grid/changes.ts'
import { entryRows, notesOf, withoutWrong } from '../../../../renderer/features/documents/grid/proposal.ts'
import { type DocumentColumn, documentColumn } from '../../../../shared/model/document-columns.ts'
import { paper } from '../samples.ts'

const columns = ['number', 'date', 'dossierCode', 'title'].flatMap((id) => documentColumn(id) ?? [])
const box = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right })
const paste = (pasted: string[][], range = box(0, 0, 0, 0), mayAdd = true, rows = 3) =>
  pasteRange({ pasted, range, columns, rows, mayAdd })

describe('filling', () => {
  const textAt = (row: number, column: DocumentColumn) => `${column.id}${row}`

  test('down: the top row into those below', () => {
    expect(fillDown(box(1, 3, 0, 1), columns, textAt).cells).toEqual([
      { row: 2, column: 'number', text: 'number1' },
      { row: 2, column: 'date', text: 'date1' },
      { row: 3, column: 'number', text: 'number1' },
      { row: 3, column: 'date', text: 'date1' },
    ])
  })

  test('down in a single row: from the row above; in the first row nothing', () => {
    expect(fillDown(box(2, 2, 3, 3), columns, textAt).cells).toEqual([
      { row: 2, column: 'title', text: 'title1' },
    ])
    expect(fillDown(box(0, 0, 3, 3), columns, textAt).cells).toEqual([])
  })

  test('computed columns are passed over, and said', () => {
    const filled = fillRange(box(0, 0, 0, 3), columns, 'x')
    expect(filled.cells.map(({ column }) => column)).toEqual(['number', 'date', 'title'])
    expect(notesOf(filled)).toEqual(['Bỏ qua cột do chương trình tự tính: Mã hồ sơ.'])
  })
})

describe('pasting', () => {
  test('from the top left cell on, over the end as new rows', () => {
    expect(
      paste(
        [
          ['1', '2020'],
          ['2', '2021'],
        ],
        box(2, 2, 0, 0),
      ).cells,
    ).toEqual([
      { row: 2, column: 'number', text: '1' },
      { row: 2, column: 'date', text: '2020' },
      { row: 3, column: 'number', text: '2' },
      { row: 3, column: 'date', text: '2021' },
    ])
  })

  test('rows and columns that find no place are told', () => {
    const pasted = paste(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      box(2, 2, 3, 3),
      false,
    )
    expect(pasted.cells).toEqual([{ row: 2, column: 'title', text: 'a' }])
    expect(pasted.leftOut).toEqual({ computed: [], columns: 1, rows: 1 })
    expect(notesOf(pasted)).toHaveLength(2)
  })

  test('one cell fills the whole chosen range; a smaller range is repeated where it fits', () => {
    expect(paste([['x']], box(0, 1, 0, 1)).cells.map(({ text }) => text)).toEqual(['x', 'x', 'x', 'x'])
    expect(paste([['1'], ['2']], box(0, 3, 0, 0)).cells.map(({ text }) => text)).toEqual(['1', '2', '1', '2'])
    expect(paste([['1'], ['2']], box(0, 2, 0, 0)).cells.map(({ text }) => text)).toEqual(['1', '2'])
  })

  test('a first row of headings says which columns are meant, whatever shows on the screen', () => {
    const pasted = paste(
      [
        ['trich yeu', 'Người ký', 'Lạ'],
        ['Về A', 'Lê Văn B', '?'],
      ],
      box(3, 3, 1, 1),
    )
    expect(pasted.cells).toEqual([
      { row: 3, column: 'title', text: 'Về A' },
      { row: 3, column: 'signer', text: 'Lê Văn B' },
    ])
    expect(pasted.leftOut.columns).toBe(1)
  })
})

describe('what is asked of the archive', () => {
  test('rows of the table by their ids, those beyond as new ones; blank new rows are none', () => {
    const { cells } = paste(
      [
        ['1', '2020'],
        ['2', ''],
        ['', ''],
      ],
      box(0, 0, 0, 0),
    )
    const { rows, names } = entryRows({ cells }, (row) => (row === 0 ? paper(7) : undefined))
    expect(rows).toEqual([
      { id: 7, cells: { number: '1', date: '2020' } },
      { id: null, cells: { date: '', number: '2' } },
    ])
    expect(names).toEqual(['Dòng 1, 01-NQ/ĐU', 'Dòng 2 (văn bản mới)'])
  })

  test('refused cells can be left out; a row of which nothing is left goes with its name', () => {
    const entry = {
      dossierId: null,
      defaultYear: null,
      rows: [
        { id: null, cells: { number: '1', date: 'x' } },
        { id: null, cells: { date: 'y' } },
      ],
    }
    const problem = (row: number) => ({ row, column: 'date', typed: '', message: '' })
    expect(withoutWrong({ entry, names: ['a', 'b'] }, [problem(0), problem(1)])).toEqual({
      entry: { ...entry, rows: [{ id: null, cells: { number: '1' } }] },
      names: ['a'],
    })
  })
})
