import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makePapers } from './support/papers.ts'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'

/** The officer's whole job without a mouse. */
const folder = temporaryFolder()
let program: Program
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

test('from the first start to the exported PDF by keyboard only', async () => {
  const papers = await makePapers(folder.path)
  const kho = join(folder.path, 'kho')
  mkdirSync(kho)
  program = await startProgram(join(folder.path, 'settings'))
  const { window } = program
  const press = async (...keys: string[]) => {
    for (const key of keys) await window.keyboard.press(key)
  }
  const type = (text: string) => window.keyboard.type(text)

  // Set-up: Enter goes on.
  await window.getByRole('button', { name: 'Tạo kho mới' }).focus()
  await press('Enter')
  await expect(window.getByLabel('Tên cấp ủy')).toBeFocused()
  await type('Đảng ủy xã Dương Quang')
  await press('Enter')
  await expect(window.getByLabel('Phông số')).toBeVisible()
  await press('Enter')
  await expect(window.getByLabel('Họ và tên của đồng chí')).toBeFocused()
  await type('Nông Thị Hà')
  await program.answerOpenDialog(kho)
  await window.getByRole('button', { name: 'Chọn thư mục…' }).focus()
  await press('Enter')
  await expect(window.getByText(kho).first()).toBeVisible()
  await window.getByRole('button', { name: 'Tiếp tục' }).focus()
  await press('Enter')
  await expect(window.getByRole('button', { name: 'Tạo kho', exact: true })).toBeVisible()
  await window.getByRole('button', { name: 'Tạo kho', exact: true }).focus()
  await press('Enter')
  await expect(window.getByText('Kho đã sẵn sàng, chưa có hồ sơ nào')).toBeVisible()

  // A congress: the first box has the focus, Tab goes on, Enter makes it.
  await press('Control+Shift+N')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByLabel(/^Đảng bộ/)).toBeFocused()
  // The dialog takes the focus once more when it has come in; nobody types this fast.
  await window.waitForTimeout(500)
  await press('Tab', 'Tab')
  await type('XVI')
  await press('Tab')
  await type('20/5/2020')
  await press('Tab')
  await type('21/5/2020')
  await press('Enter')
  await expect(dialog).toBeHidden()

  // The tree: arrows open and walk, Enter opens the dossier.
  await window.getByRole('tree').first().focus()
  await expect(window.getByRole('tree').first()).toBeFocused()
  await press('Home')
  const walkedTo = window.locator('[role=treeitem][data-active=true]', { hasText: 'Hồ sơ diễn biến' })
  for (let step = 0; step < 25 && !(await walkedTo.isVisible()); step += 1)
    await press('ArrowRight', 'ArrowDown')
  await press('Enter')
  await expect(window.getByRole('heading', { name: /Hồ sơ diễn biến/ })).toBeVisible()

  // Filing.
  await program.answerOpenDialog(...papers.good)
  await press('Control+I')
  await expect(window.getByText(/Đã đưa 3 tệp vào hồ sơ|3 tệp đã vào kho/).first()).toBeVisible()
  if (await dialog.isVisible()) await press('Escape')
  await expect(window.getByRole('row', { name: /01 nghị quyết đại hội/ })).toBeVisible()

  // Cataloguing: the form follows the Tab key, Ctrl+Enter saves and goes on.
  await press('Control+L')
  await expect(window.getByRole('combobox', { name: 'Tên loại' })).toBeVisible()
  await window.getByRole('combobox', { name: 'Tên loại' }).focus()
  await type('nghi quyet')
  await press('ArrowDown', 'Enter', 'Tab')
  await type('01-NQ/ĐH')
  await press('Tab')
  await expect(window.getByRole('textbox', { name: 'Số', exact: true })).toHaveValue('01')
  await window.getByRole('textbox', { name: 'Ngày văn bản' }).focus()
  await type('21/5/2020')
  await press('Tab')
  await type('Đại hội Đảng bộ xã')
  await press('Tab')
  await type('Nghị quyết Đại hội')
  await window.getByRole('combobox', { name: 'Loại bản' }).focus()
  await type('ban chinh')
  await press('ArrowDown', 'Enter')
  await press('Control+Enter')
  await expect(window.getByText('Còn 2 văn bản')).toBeVisible()

  // Finding.
  await press('Control+F')
  await type('1-NQ/ĐH')
  await press('Enter')
  await expect(window.getByText('1 văn bản', { exact: true })).toBeVisible()

  // The map of keys.
  await press('F1')
  await expect(window.getByRole('dialog', { name: 'Bàn phím và phím tắt' })).toBeVisible()
  await press('Escape')
  await expect(window.getByRole('dialog', { name: 'Bàn phím và phím tắt' })).toBeHidden()

  // Export of the open dossier.
  await window.getByRole('button', { name: 'Hồ sơ', exact: true }).focus()
  await press('Enter')
  await expect(window.getByRole('heading', { name: /Hồ sơ diễn biến/ })).toBeVisible()
  const pdf = join(folder.path, 'hồ sơ.pdf')
  await program.answerSaveDialog(pdf)
  await press('Control+E')
  await expect(window.getByText('Đã xuất hồ sơ ra PDF').first()).toBeVisible({ timeout: 60_000 })
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
})
