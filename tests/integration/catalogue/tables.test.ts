import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as sheets from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import type { ShownTable } from '../../../shared/contract/tables.ts'
import { documentColumns } from '../../../shared/model/document-columns.ts'
import { openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const { client, newDossier, token, kho } = await openBackend(folder, join(folder, 'kho'))
const dossierId = await newDossier('Tập nghị quyết')
const columns = ['order', 'kind', 'number', 'symbol', 'date', 'title', 'signer', 'pages', 'handwriting']

await client.call('documents.enter', {
  dossierId,
  rows: [
    {
      id: null,
      cells: {
        kind: 'Nghị quyết',
        number: '01-NQ/ĐU',
        date: '25/9/2020',
        title: '=SUM(A1), “kép”',
        pages: '12',
      },
    },
    {
      id: null,
      cells: { kind: 'Biên bản', date: '[1985]', title: 'Dấu phẩy, và "ngoặc"', handwriting: 'một\nhai' },
    },
    { id: null, cells: { title: '-- gạch đầu dòng', signer: 'Hoàng Văn Đức' } },
  ],
})

let made = 0
async function exported(table: ShownTable, format: 'xlsx' | 'csv'): Promise<string[][]> {
  made += 1
  const path = join(folder, `bảng ${made}.${format}`)
  const report = await client.call('tables.export', {
    table,
    title: 'Tập: nghị quyết/2020',
    format,
    to: token(path),
  })
  const bytes = readFileSync(path)
  expect(report.bytes).toBe(bytes.length)
  // Read by another program's code.
  const book = sheets.read(bytes, { type: 'buffer', raw: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) throw new Error('no sheet')
  return sheets.utils
    .sheet_to_json<unknown[]>(sheet, { header: 1, defval: '', raw: true })
    .map((row) => row.map(String))
}

const expected = [
  ['STT', 'Tên loại', 'Số', 'Ký hiệu', 'Ngày tháng', 'Trích yếu', 'Người ký', 'Số trang', 'Bút tích'],
  ['1', 'Nghị quyết', '01', 'NQ/ĐU', '25/9/2020', '=SUM(A1), “kép”', '', '12', ''],
  ['2', 'Biên bản', '', '', '[1985]', 'Dấu phẩy, và "ngoặc"', '', '', 'một\nhai'],
  ['3', '', '', '', '', '-- gạch đầu dòng', 'Hoàng Văn Đức', '', ''],
]

describe('a table leaves as it is shown', () => {
  const table: ShownTable = { list: 'documents', request: { scope: { dossierId } } as never, columns }

  test.each(['xlsx', 'csv'] as const)('as .%s, read back by another program', async (format) => {
    expect(await exported(table, format)).toEqual(expected)
  })

  test('a number is a number to Excel, “01” and a formula are text', async () => {
    await exported(table, 'xlsx')
    const book = sheets.read(readFileSync(join(folder, `bảng ${made}.xlsx`)), { type: 'buffer' })
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    expect(sheet?.['H2']).toMatchObject({ t: 'n', v: 12 })
    expect(sheet?.['C2']).toMatchObject({ t: 's', v: '01' })
    expect(sheet?.['F2']).toMatchObject({ t: 's', v: '=SUM(A1), “kép”' })
    expect(sheet?.['F2']?.f).toBeUndefined()
  })

  test('narrowed and sorted as it is shown, any columns, in their order', async () => {
    const narrowed: ShownTable = {
      list: 'documents',
      request: {
        scope: { dossierId },
        filter: { words: 'dau' },
        sort: { by: 'title', descending: true },
      } as never,
      columns: ['title', 'order'],
    }
    expect(await exported(narrowed, 'csv')).toEqual([
      ['Trích yếu', 'STT'],
      ['-- gạch đầu dòng', '3'],
      ['Dấu phẩy, và "ngoặc"', '2'],
    ])
    const all: ShownTable = { ...table, columns: documentColumns.map(({ id }) => id) }
    expect((await exported(all, 'xlsx'))[0]).toEqual(documentColumns.map(({ label }) => label))
  })

  test('what was exported can be pasted back and gives the same papers', async () => {
    const rows = (await exported(table, 'xlsx')).slice(1)
    const again = await newDossier('Dán lại')
    const editable = columns.filter((id) => id !== 'order')
    const { saved, problems } = await client.call('documents.enter', {
      dossierId: again,
      rows: rows.map((row) => ({
        id: null,
        cells: Object.fromEntries(editable.map((id) => [id, row[columns.indexOf(id)] ?? ''])),
      })),
    })
    expect(problems).toEqual([])
    expect(saved).toHaveLength(3)
    const copy: ShownTable = { list: 'documents', request: { scope: { dossierId: again } } as never, columns }
    expect(await exported(copy, 'xlsx')).toEqual(expected)
  })

  test('dossiers, people and what a search found', async () => {
    const dossiers = await exported(
      { list: 'dossiers', scope: {}, columns: ['code', 'title', 'documents'] },
      'xlsx',
    )
    expect(dossiers).toContainEqual(['09.01.0001', 'Tập nghị quyết', '3'])
    const people = await exported({ list: 'authorities', kind: 'person', words: '', sort: 'name' }, 'csv')
    expect(people[1]?.slice(0, 2)).toEqual(['Hoàng Văn Đức', ''])
    const found = await exported({ list: 'search', request: { question: 'gach dau dong' } as never }, 'csv')
    expect(found).toHaveLength(3)
    expect(found[1]?.[3]).toBe('-- gạch đầu dòng')
  })
})

describe('a sheet', () => {
  const table: ShownTable = { list: 'documents', request: {} as never, columns: ['title'] }
  const request = (path: string, overwrite = false) => ({
    table,
    title: 'x',
    format: 'csv' as const,
    to: token(path),
    overwrite,
  })

  test('is not written over another file, nor into the archive, nor half', async () => {
    const there = join(folder, 'có rồi.csv')
    writeFileSync(there, 'cũ')
    await expect(client.call('tables.export', request(there))).rejects.toThrow('target-exists')
    expect(readFileSync(there, 'utf8')).toBe('cũ')
    await client.call('tables.export', request(there, true))
    expect(readFileSync(there, 'utf8')).toContain('Trích yếu')
    await expect(client.call('tables.export', request(join(kho, 'x.csv')))).rejects.toThrow(
      'target-in-archive',
    )
    const stopped = join(folder, 'dừng.csv')
    const controller = new AbortController()
    controller.abort()
    await expect(
      client.call('tables.export', request(stopped), { signal: controller.signal }),
    ).rejects.toThrow('cancelled')
    expect(existsSync(stopped)).toBe(false)
    expect(readdirSync(folder).filter((name) => name.startsWith('.hoso-'))).toEqual([])
  })

  test('with a column that does not exist is refused', async () => {
    const wrong: ShownTable = { list: 'documents', request: {} as never, columns: ['lạ'] }
    await expect(
      client.call('tables.export', { ...request(join(folder, 'lạ.csv')), table: wrong }),
    ).rejects.toThrow('invalid-input')
  })
})
