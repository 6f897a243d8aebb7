import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as sheets from '@e965/xlsx'
import { expect, test } from '@playwright/test'
import { makeCongressArchive } from '../support/sample-archive.ts'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'

const folder = temporaryFolder()
let program: Program

test.beforeAll(async () => {
  const kho = await makeCongressArchive(folder.path)
  program = await startProgram(join(folder.path, 'settings'))
  await program.answerOpenDialog(kho)
  await program.window.getByRole('button', { name: 'Mở kho có sẵn' }).click()
  // An archive that is just being opened leads to its first screen, wherever the address pointed meanwhile.
  await program.window.getByRole('treeitem').first().waitFor()
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

const head = [
  'Tên loại',
  'Số',
  'Ký hiệu',
  'Ngày tháng',
  'Cơ quan ban hành',
  'Trích yếu',
  'Người ký',
  'Độ mật',
  'Loại bản',
  'Số trang',
]
const rows = Array.from({ length: 40 }, (_, place) => [
  place % 2 === 0 ? 'Nghị quyết' : 'Biên bản',
  String(Math.floor(place / 2) + 1).padStart(2, '0'),
  place % 2 === 0 ? 'NQ/ĐU' : 'BB/ĐU',
  place % 5 === 0 ? '[2021]' : `${(place % 27) + 1}/${(place % 9) + 3}/2021`.replace(/^(\d)\//, '0$1/'),
  'Đảng ủy xã Dương Quang',
  place === 3 ? 'Có "ngoặc kép", dấu phẩy; và 100 %' : `Về việc thứ ${place + 1}`,
  place % 3 === 0 ? 'Hoàng Văn Đức' : 'Lý Thị Mai',
  'Thường',
  'Bản chính',
  String((place % 12) + 1),
])

/** The cells of a sheet as Excel puts them on the clipboard. */
const asExcelCopies = (cells: readonly (readonly unknown[])[]): string =>
  `${cells
    .map((row) =>
      row
        .map(String)
        .map((cell) => (/["\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join('\t'),
    )
    .join('\r\n')}\r\n`

test('a range of a sheet made by another program is pasted, and leaves again equal', async () => {
  const { window } = program
  const book = sheets.utils.book_new()
  sheets.utils.book_append_sheet(book, sheets.utils.aoa_to_sheet([head, ...rows]), 'Tờ 1')
  const made = sheets.read(sheets.write(book, { type: 'buffer', bookType: 'xlsx' }), { type: 'buffer' })
  const range = sheets.utils.sheet_to_json<unknown[]>(made.Sheets['Tờ 1'] ?? {}, {
    header: 1,
    defval: '',
    raw: true,
  })

  await window.evaluate(() => {
    location.hash = '#/dossier/2'
  })
  await window.getByRole('radio', { name: 'Danh sách' }).focus()
  await window.keyboard.press('ArrowRight')
  const grid = window.getByRole('grid', { name: 'Bảng văn bản' })
  await expect(grid).toBeVisible()
  await program.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), asExcelCopies(range))
  await grid.getByRole('gridcell').first().click()
  await window.keyboard.press('Control+Home')
  await window.keyboard.press('Control+v')
  const preview = window.getByRole('dialog', { name: 'Xem trước khi ghi' })
  await expect(preview.getByText('Thêm 40 văn bản mới.')).toBeVisible()
  await preview.getByRole('button', { name: 'Ghi' }).click()
  await expect(window.getByText('40 văn bản', { exact: true })).toBeVisible()

  const sheet = join(folder.path, 'ra.xlsx')
  await program.answerSaveDialog(sheet)
  await window.getByRole('button', { name: 'Xuất danh sách…' }).click()
  await window.getByRole('menuitem', { name: 'Tệp Excel (.xlsx)' }).click()
  await expect(window.getByText('Đã xuất danh sách')).toBeVisible()
  const out = sheets.read(readFileSync(sheet), { type: 'buffer' })
  const written = sheets.utils
    .sheet_to_json<Record<string, unknown>>(out.Sheets[out.SheetNames[0] ?? ''] ?? {}, { defval: '' })
    .map((row) => head.map((name) => String(row[name] ?? '')))
  expect(written).toEqual(rows)
})
