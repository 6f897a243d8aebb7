import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { run } from '../support/hoso.ts'
import { seriousFindings } from './support/axe.ts'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'

test.describe.configure({ mode: 'serial' })
const folder = temporaryFolder()
const kho = join(folder.path, 'kho')
let program: Program

test.beforeAll(async () => {
  mkdirSync(kho)
  await run('create', kho, '--name', 'Đảng ủy xã Dương Quang', '--officer', 'Nông Thị Hà')
  const congress = ['--ordinal', 'XVI', '--term', '2020-2025', '--from', '2020-05-20', '--to', '2020-05-21']
  await run('congress', kho, ...congress)
  program = await startProgram(join(folder.path, 'settings'))
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

const press = async (...keys: string[]) => {
  for (const key of keys) await program.window.keyboard.press(key)
}
const type = (text: string) => program.window.keyboard.type(text)
const total = (papers: number) => program.window.getByText(`${papers} văn bản`, { exact: true })

test('opens the table of a dossier', async () => {
  const { window } = program
  await program.answerOpenDialog(kho)
  await window.getByRole('button', { name: /Mở kho có sẵn/ }).click()
  await window.getByRole('tree').first().focus()
  await press('Home')
  const walkedTo = window.locator('[role=treeitem][data-active=true]', { hasText: 'Hồ sơ diễn biến' })
  for (let step = 0; step < 25 && !(await walkedTo.isVisible()); step += 1)
    await press('ArrowRight', 'ArrowDown')
  await press('Enter')
  await expect(window.getByRole('heading', { name: /Hồ sơ diễn biến/ })).toBeVisible()
  await window.getByRole('radio', { name: 'Danh sách' }).focus()
  await press('ArrowRight')
  await expect(window.getByRole('grid', { name: 'Bảng văn bản' })).toBeVisible()
  await expect(total(0)).toBeVisible()
})

test('forty papers are typed from a list', async () => {
  const { window } = program
  await window.getByRole('textbox', { name: 'Văn bản mới, Tên loại' }).focus()
  // The first says everything; those after it take kind, symbol, body, copy and secrecy from it, and the next number.
  await type('nghi quyet')
  await press('Tab')
  await type('01-NQ/ĐU')
  await press('Tab', 'Tab')
  await type('21/5/2020')
  await press('Tab')
  await type('Đảng ủy xã Dương Quang')
  await press('Tab')
  await type('Về nhiệm vụ năm thứ 1')
  await press('Tab', 'Tab', 'Tab')
  await type('ban chinh')
  await press('Home')
  await press('Enter')
  await expect(total(1)).toBeVisible()
  await window.screenshot({ path: 'test-results/grid-first.png' })
  for (let paper = 2; paper <= 40; paper += 1) {
    await press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await type(`${(paper % 28) + 1}/6`)
    await press('Tab', 'Tab')
    await type(`Về nhiệm vụ năm thứ ${paper}`)
    await press('Enter')
  }
  await expect(total(40)).toBeVisible()
  await press('Control+Home')
  await press('Control+ArrowDown', 'ArrowUp')
  await window.screenshot({ path: 'test-results/grid-forty.png' })
  await expect(window.getByRole('row', { name: /Về nhiệm vụ năm thứ 40/ })).toContainText('13/6/2020')
  await expect(window.getByRole('row', { name: /Về nhiệm vụ năm thứ 40/ })).toContainText('40')
  await expect(window.getByRole('row', { name: /Về nhiệm vụ năm thứ 40/ })).toContainText('NQ/ĐU')
})

test('fill down shows what it would change, and writes it', async () => {
  const { window } = program
  await press('Control+Home')
  // Người ký: typed once, filled into ten rows.
  await press(...Array.from({ length: 6 }, () => 'ArrowRight'))
  await type('Nông Thị Hà')
  await press('Enter', 'ArrowUp')
  await press(...Array.from({ length: 9 }, () => 'Shift+ArrowDown'))
  await press('Control+d')
  const preview = window.getByRole('dialog', { name: 'Xem trước khi ghi' })
  await expect(preview.getByText('9 ô sẽ đổi ở 9 văn bản.')).toBeVisible()
  await window.screenshot({ path: 'test-results/grid-preview.png' })
  await expect(preview.getByRole('button', { name: 'Ghi' })).toBeFocused()
  await press('Enter')
  await expect(preview).toBeHidden()
  await expect(window.getByRole('gridcell', { name: 'Nông Thị Hà' })).toHaveCount(10)
})

test('a range from Excel is pasted over the end, checked, mended and accepted', async () => {
  const { window } = program
  await press('Control+Home', 'Control+ArrowDown')
  const range = [
    'Tên loại\tSố\tKý hiệu\tNgày tháng\tTrích yếu',
    'Báo cáo\t07\tBC/ĐU\t1/7/2020\t"Báo cáo ""quý II""\nvà nhiệm vụ quý III"',
    'Biên bản\t08\tBB/ĐU\t35/7/2020\tBiên bản họp',
    '',
  ].join('\r\n')
  await program.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), range)
  await press('Control+v')
  const preview = window.getByRole('dialog', { name: 'Xem trước khi ghi' })
  await expect(preview.getByText('Thêm 2 văn bản mới.')).toBeVisible()
  await expect(preview.getByText('Dòng 42 (văn bản mới), Ngày tháng:')).toBeVisible()
  await window.screenshot({ path: 'test-results/grid-problem.png' })
  await expect(preview.getByRole('button', { name: 'Bỏ các ô sai, xem lại' })).toBeFocused()
  await press('Enter')
  await expect(preview.getByRole('button', { name: 'Ghi' })).toBeVisible()
  await preview.getByRole('button', { name: 'Ghi' }).focus()
  await press('Enter')
  await expect(preview).toBeHidden()
  await expect(total(42)).toBeVisible()
})

test('what is copied is what Excel takes', async () => {
  const { window } = program
  await press('Control+Home', 'ArrowRight')
  await press('Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c')
  await expect
    .poll(() => program.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('01\tNQ/ĐU\r\n02\tNQ/ĐU\r\n')
  await expect(window.getByText('đang chọn 2 dòng')).toBeVisible()
})

test('a cell that is not right keeps what was typed, with the reason', async () => {
  const { window } = program
  await press('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await type('31/2/2020')
  await press('Enter', 'ArrowUp')
  await expect(
    window.getByRole('alert').filter({ hasText: 'không có ngày 31/02/2020 trong lịch' }),
  ).toBeVisible()
  await expect(window.getByRole('gridcell', { name: '31/2/2020' })).toBeVisible()
  await window.screenshot({ path: 'test-results/grid-refused.png' })
  await press('Escape')
  await expect(window.getByRole('gridcell', { name: '31/2/2020' })).toBeHidden()
})

test('nothing serious is found by axe', async () => {
  expect(await seriousFindings(program.window)).toEqual([])
})

test('ten papers are moved to another dossier', async () => {
  const { window } = program
  await press('Control+Home', 'Shift+Space')
  await press(...Array.from({ length: 9 }, () => 'Shift+ArrowDown'))
  await press('Control+m')
  const dialog = window.getByRole('dialog', { name: 'Chuyển 10 văn bản sang hồ sơ' })
  await expect(dialog.getByRole('combobox', { name: 'Hồ sơ nhận' })).toBeFocused()
  await type('chuan bi van kien')
  await window.screenshot({ path: 'test-results/grid-move.png' })
  await press('Enter')
  await expect(dialog).toBeHidden()
  await expect(window.getByText('Chuyển 10 văn bản sang “01.01.0002”').first()).toBeVisible()
  await expect(total(32)).toBeVisible()
})

test('a bulk edit is seen beforehand, done and taken back', async () => {
  const { window } = program
  await expect(window.getByRole('textbox', { name: /^Dòng/ })).toBeFocused()
  await press('Control+a')
  await window.getByRole('button', { name: 'Sửa hàng loạt…' }).focus()
  await press('Enter')
  const dialog = window.getByRole('dialog', { name: 'Sửa hàng loạt 32 văn bản' })
  await expect(dialog.getByRole('combobox', { name: 'Cột' })).toBeFocused()
  await type('ghi chu')
  await press('Enter')
  await dialog.getByLabel('Giá trị mới').focus()
  await type('Bản sao để ở tủ số 2')
  await press('Enter')
  const preview = window.getByRole('dialog', { name: 'Xem trước khi ghi' })
  await expect(preview.getByText('32 ô sẽ đổi ở 32 văn bản.')).toBeVisible()
  await expect(preview.getByRole('button', { name: 'Ghi' })).toBeFocused()
  await press('Enter')
  await expect(preview).toBeHidden()
  await expect(window.getByRole('gridcell', { name: 'Bản sao để ở tủ số 2' }).first()).toBeVisible()
  await window.getByRole('textbox', { name: /^Dòng/ }).focus()
  await press('Control+z')
  await expect(window.getByText('Đã hoàn tác: Nhập 32 văn bản trong bảng')).toBeVisible()
  await expect(window.getByRole('gridcell', { name: 'Bản sao để ở tủ số 2' })).toHaveCount(0)
  await press('Control+y')
  await expect(window.getByRole('gridcell', { name: 'Bản sao để ở tủ số 2' }).first()).toBeVisible()
})

test('rows change places, go to the bin and come back', async () => {
  const { window } = program
  const firstTitle = () => window.locator('#grid-cell-0-5').textContent()
  await press('Control+Home')
  const before = await firstTitle()
  await press('Alt+ArrowDown')
  await expect.poll(firstTitle).not.toBe(before)
  await press('Alt+ArrowUp')
  await expect.poll(firstTitle).toBe(before)
  await press('Shift+Space', 'Shift+ArrowDown', 'Control+Delete')
  await expect(total(30)).toBeVisible()
  await press('Control+z')
  await expect(total(32)).toBeVisible()
})

test('the table of a whole congress says each paper’s dossier', async () => {
  const { window } = program
  await window
    .getByRole('treeitem', { name: /Đại hội đại biểu/ })
    .first()
    .click()
  await window.getByRole('button', { name: 'Bảng văn bản', exact: true }).click()
  await expect(total(42)).toBeVisible()
  await expect(window.getByRole('gridcell', { name: '01.01.0002' }).first()).toBeVisible()
  await window.screenshot({ path: 'test-results/grid-congress.png' })
  // Dragged by the numbers of their rows onto a dossier of the tree.
  await window.getByRole('rowheader', { name: '1', exact: true }).click()
  await window
    .getByRole('rowheader', { name: '1', exact: true })
    .dragTo(window.getByRole('treeitem', { name: /Hồ sơ diễn biến/ }))
  await expect(window.getByText('Chuyển 1 văn bản sang “01.01.0007”').first()).toBeVisible()
})

test('in a closed dossier cells are read and copied, not typed into; it is said once', async () => {
  const { window } = program
  await window
    .getByRole('treeitem', { name: /Hồ sơ chuẩn bị văn kiện/ })
    .first()
    .click()
  await window.getByRole('button', { name: 'Sửa hồ sơ…' }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Tình trạng' }).click()
  await window.getByRole('option', { name: 'Đã đóng' }).click()
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog).toBeHidden()
  await expect(total(9)).toBeVisible()
  await window.getByRole('textbox', { name: /^Dòng 1,/ }).focus()
  const before = await window.locator('#grid-cell-0-5').textContent()
  await press('End', 'Home', 'Delete', 'Control+d')
  await type('bao cao')
  await press('Enter')
  await expect(window.getByRole('grid', { name: 'Bảng văn bản' })).toHaveAttribute('aria-readonly', 'true')
  await expect(window.getByRole('status').filter({ hasText: /đóng/i })).toHaveCount(1)
  expect(await window.locator('#grid-cell-0-5').textContent()).toBe(before)
  await expect(window.getByRole('textbox', { name: /^Văn bản mới/ })).toHaveCount(0)
})
