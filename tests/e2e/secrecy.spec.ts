import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makePdf } from '../support/make-pdf.ts'
import { seriousFindings } from './support/axe.ts'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'

/** A machine that was declared to hold secrets, from the set-up to a secret file; each test goes on where the last ended. */
test.describe.configure({ mode: 'serial' })

const folder = temporaryFolder()
const kho = join(folder.path, 'kho')
const paper = join(folder.path, 'kế hoạch.pdf')
let program: Program

test.beforeAll(async () => {
  writeFileSync(paper, await makePdf(['KẾ HOẠCH']))
  program = await startProgram(join(folder.path, 'settings'))
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

test('the set-up asks by whose leave, and only where it is said that there is one', async () => {
  const { window } = program
  await window.getByRole('button', { name: 'Tạo kho mới' }).click()
  await window.getByLabel('Tên cấp ủy').fill('Đảng ủy xã Dương Quang')
  await window.keyboard.press('Enter')
  await expect(window.getByLabel('Phông số')).toBeFocused()
  await window.keyboard.press('Enter')
  await window.getByLabel('Họ và tên của đồng chí').fill('Nông Thị Hà')
  await program.answerOpenDialog(kho)
  await window.getByRole('button', { name: 'Chọn thư mục…' }).click()
  await expect(window.getByLabel('Cơ quan, người cho phép')).toBeHidden()
  await window.getByRole('checkbox', { name: /Máy này tách riêng/ }).focus()
  await window.keyboard.press('Space')
  await window.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(window.getByLabel('Cơ quan, người cho phép')).toBeFocused()
  await window.keyboard.type('Ban Thường vụ Tỉnh ủy')
  await window.keyboard.press('Tab')
  await window.keyboard.type('45-QĐ/TU ngày 02/02/2026')
  expect(await seriousFindings(window)).toEqual([])
  await window.screenshot({ path: test.info().outputPath('set-up.png') })
  await window.keyboard.press('Enter')
  await expect(window.getByText('Được giữ: Ban Thường vụ Tỉnh ủy, 45-QĐ/TU ngày 02/02/2026')).toBeVisible()
  await window.getByRole('button', { name: 'Tạo kho', exact: true }).click()
  await expect(window.getByText('Kho đã sẵn sàng, chưa có hồ sơ nào')).toBeVisible()
})

test('another level of a dossier asks for the reason and for who allowed it', async () => {
  const { window } = program
  await window.getByRole('button', { name: 'Đại hội mới' }).first().click()
  const congress = window.getByRole('dialog')
  await congress.getByLabel('Lần thứ').fill('XVI')
  await congress.getByLabel('Nhiệm kỳ').fill('2020-2025')
  await congress.getByLabel('Ngày khai mạc').fill('20/5/2020')
  await congress.getByLabel('Ngày bế mạc').fill('21/5/2020')
  await congress.getByRole('button', { name: 'Lập đại hội và các hồ sơ' }).click()
  await expect(congress).toBeHidden()
  await window
    .getByRole('treeitem', { name: /Đại hội đại biểu Đảng bộ/ })
    .first()
    .click()
  await window.keyboard.press('ArrowRight')
  await window
    .getByRole('treeitem', { name: /Hồ sơ diễn biến/ })
    .last()
    .click()
  await window.getByRole('button', { name: 'Sửa hồ sơ…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Sửa hồ sơ' })
  await dialog.getByLabel('Độ mật').click()
  await window.getByRole('option', { name: 'Mật', exact: true }).click()
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog.getByText('Hãy ghi vì sao đổi độ mật.')).toBeVisible()
  await dialog.getByLabel('Lý do đổi độ mật').fill('Theo dấu trên hồ sơ')
  await dialog.getByLabel('Người cho phép đổi').fill('Chánh Văn phòng Đảng ủy')
  expect(await seriousFindings(window)).toEqual([])
  await window.screenshot({ path: test.info().outputPath('level.png') })
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog).toBeHidden()
  await expect(window.getByRole('banner').or(window.locator('header')).getByText('Mật').first()).toBeVisible()
})

test('a file goes into it with the number of its approval, and not without', async () => {
  const { window } = program
  await program.answerOpenDialog(paper)
  const add = window.getByRole('button', { name: 'Thêm tệp…' }).first()
  await add.click()
  const question = window.getByRole('dialog', { name: 'Tệp của tài liệu mật' })
  await expect(question.getByLabel('Số, ngày văn bản cho phép')).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(question.getByText('Hãy ghi số văn bản cho phép')).toBeVisible()
  // Thought better of it: nothing goes in.
  await window.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(window.getByText('Hồ sơ chưa có văn bản nào')).toBeVisible()

  await program.answerOpenDialog(paper)
  await add.click()
  await window.keyboard.type('12-CV/TU ngày 05/3/2026')
  await window.screenshot({ path: test.info().outputPath('approval.png') })
  await window.keyboard.press('Enter')
  await expect(window.getByRole('row', { name: /kế hoạch\.pdf/ }).first()).toBeVisible()
  await window
    .getByRole('row', { name: /kế hoạch\.pdf/ })
    .first()
    .dblclick()
  await window.getByText('Tệp của văn bản').first().click()
  await expect(window.getByText('Được lưu theo 12-CV/TU ngày 05/3/2026')).toBeVisible()
})
