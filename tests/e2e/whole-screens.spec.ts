import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as sheets from '@e965/xlsx'
import { expect, test } from '@playwright/test'
import { makeCongressArchive } from '../support/sample-archive.ts'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'

/** Start page, congress by groups, time line, lists that leave: in one archive, one after the other. */
test.describe.configure({ mode: 'serial' })

const folder = temporaryFolder()
const congress = 'Đại hội đại biểu Đảng bộ xã Dương Quang lần thứ XVI, nhiệm kỳ 2020-2025'
let program: Program

test.beforeAll(async () => {
  const kho = await makeCongressArchive(folder.path)
  program = await startProgram(join(folder.path, 'settings'))
  await program.answerOpenDialog(kho)
  await program.window.getByRole('button', { name: 'Mở kho có sẵn' }).click()
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

test('the start page says what waits, and leads there', async () => {
  const { window } = program
  const waiting = window.getByRole('region', { name: 'Việc đang chờ' })
  await expect(waiting.getByText('3 văn bản chưa biên mục')).toBeVisible()
  await expect(waiting.getByText('Kho này chưa được sao lưu lần nào')).toBeVisible()
  await program.answerOpenDialog(folder.path)
  await waiting.getByRole('button', { name: 'Sao lưu' }).click()
  await window.getByRole('dialog').getByRole('button', { name: 'Chọn nơi đặt bản sao lưu…' }).click()
  await expect(window.getByText('Đã sao lưu xong')).toBeVisible()
  await window.getByRole('button', { name: 'Đóng' }).last().click()
  await expect(waiting.getByText('Đã sao lưu hôm nay, từ đó chưa có thay đổi')).toBeVisible()
})

test('a congress shows its groups; a dossier goes to another by mouse, and back by keyboard', async () => {
  const { window } = program
  await window.getByRole('region', { name: 'Các đại hội' }).getByRole('button', { name: congress }).click()
  const groups = window.getByRole('list', { name: 'Các nhóm hồ sơ' })
  const group = (name: string) => groups.locator('> li').filter({ hasText: name })
  await expect(group('Diễn biến đại hội').getByRole('button', { name: /0007.*3 văn bản/ })).toBeVisible()
  await expect(group('Bầu cử').getByText('Chưa có văn bản')).toBeVisible()

  const line = groups.getByRole('button', { name: /0007/ })
  await line.dragTo(group('Bầu cử').getByRole('heading'))
  await expect(group('Bầu cử').getByRole('button', { name: /0007/ })).toBeVisible()

  await groups.getByRole('button', { name: /0007/ }).focus()
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: 'Việc khác' }).focus()
  await window.keyboard.press('Enter')
  await window.keyboard.press('End')
  await window.getByRole('menuitem', { name: 'Chuyển hồ sơ…' }).focus()
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog', { name: 'Chuyển hồ sơ' })
  await dialog.getByRole('combobox', { name: 'Nhóm hồ sơ' }).focus()
  await window.keyboard.press('Control+a')
  await window.keyboard.type('dien bien')
  await window.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Chuyển', exact: true }).focus()
  await window.keyboard.press('Enter')
  await expect(window.getByText('Đã chuyển; mã hồ sơ bây giờ là 01.01.0007.')).toBeVisible()
})

test('the list of dossiers leaves as a sheet that another program reads', async () => {
  const { window } = program
  await window.getByRole('treeitem', { name: congress }).first().click()
  const sheet = join(folder.path, 'hồ sơ.xlsx')
  await program.answerSaveDialog(sheet)
  await window.getByRole('button', { name: 'Xuất danh sách…' }).click()
  await window.getByRole('menuitem', { name: 'Tệp Excel (.xlsx)' }).click()
  await expect(window.getByText('Đã xuất danh sách')).toBeVisible()
  await expect(window.getByText(/^12 dòng/)).toBeVisible()
  await window.getByRole('button', { name: 'Đóng' }).last().click()
  const book = sheets.read(readFileSync(sheet), { type: 'buffer' })
  const rows = sheets.utils.sheet_to_json<Record<string, unknown>>(
    book.Sheets[book.SheetNames[0] ?? ''] ?? {},
  )
  expect(rows).toHaveLength(12)
  expect(rows[6]).toMatchObject({ 'Mã hồ sơ': '01.01.0007', 'Số tài liệu': 3, Nhóm: 'Diễn biến đại hội' })
})

test('the time line opens the papers of a year', async () => {
  const { window } = program
  await window.evaluate(() => {
    location.hash = '#/timeline'
  })
  await expect(window.getByRole('heading', { name: 'Nhiệm kỳ 2020-2025' })).toBeVisible()
  await window.getByRole('button', { name: 'Năm 2020: 1 văn bản' }).focus()
  await window.keyboard.press('Enter')
  await expect(window.getByText('Nghị quyết Đại hội').first()).toBeVisible()
})

test('the start page leads back to what was open', async () => {
  const { window } = program
  await window.evaluate(() => {
    location.hash = '#/'
  })
  const recent = window.getByRole('region', { name: 'Vừa mở gần đây' })
  await recent.getByRole('button', { name: /Hồ sơ diễn biến/ }).click()
  await expect(window.getByRole('heading', { name: /Hồ sơ diễn biến/ })).toBeVisible()
})

test('the map of keys is whole on the small screen', async () => {
  const { window } = program
  await window.keyboard.press('F1')
  const map = window.getByRole('dialog', { name: 'Bàn phím và phím tắt' })
  await expect(map.getByText('Insert', { exact: true })).toBeVisible()
  await window.screenshot({ path: 'test-results/key-map.png' })
  const cut = await map
    .locator('dt, dd')
    .evaluateAll((all) =>
      all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map((part) => part.textContent),
    )
  expect(cut).toEqual([])
  for (const group of ['Trong khung đọc văn bản', 'Khi biên mục']) {
    await map.getByRole('heading', { name: group }).scrollIntoViewIfNeeded()
    await expect(map.getByRole('heading', { name: group })).toBeInViewport()
  }
  await window.keyboard.press('Escape')
  await expect(map).toBeHidden()
})

test('the columns of a list of dossiers are chosen, and kept', async () => {
  const { window } = program
  const heads = () => window.getByRole('grid', { name: 'Các hồ sơ' }).getByRole('columnheader')
  await window.getByRole('treeitem', { name: /^Mục lục 01/ }).click()
  await expect(heads()).toHaveText(['Hồ sơ số', 'Tiêu đề hồ sơ', 'Thời gian', 'Thời hạn', 'Văn bản', 'Trang'])
  await window.getByRole('button', { name: 'Cột…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Cột của bảng' })
  await dialog.getByRole('checkbox', { name: 'Trang', exact: true }).click()
  await dialog.getByRole('checkbox', { name: 'Mã hồ sơ' }).click()
  for (let step = 0; step < 5; step += 1) {
    await dialog.getByRole('button', { name: 'Đưa cột Mã hồ sơ lên trước' }).click()
  }
  await window.keyboard.press('Escape')
  const chosen = ['Mã hồ sơ', 'Hồ sơ số', 'Tiêu đề hồ sơ', 'Thời gian', 'Thời hạn', 'Văn bản']
  await expect(heads()).toHaveText(chosen)
  await expect(window.getByRole('gridcell', { name: '01.01.0001' })).toBeVisible()
  await window.screenshot({ path: 'test-results/dossier-columns.png' })
  await program.close()
  program = await startProgram(join(folder.path, 'settings'))
  await expect(program.window.getByRole('grid', { name: 'Các hồ sơ' }).getByRole('columnheader')).toHaveText(
    chosen,
  )
})
