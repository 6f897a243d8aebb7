import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makePdf } from '../support/make-pdf.ts'
import { type Program, temporaryFolder } from './support/program.ts'
import { openBy, startWithArchive } from './support/ready-archive.ts'

test.describe.configure({ mode: 'serial' })
const folder = temporaryFolder()
let program: Program

test.beforeAll(async () => {
  program = await startWithArchive(folder.path)
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

const paper = (name: RegExp) => program.window.getByRole('row', { name })
const option = (name: RegExp) => program.window.getByRole('option', { name })

test('papers go into the bin by key, and come back by notice, key and list', async () => {
  const { window } = program
  await window
    .getByRole('treeitem', { name: /Đại hội đại biểu/ })
    .first()
    .click()
  await window.keyboard.press('ArrowRight')
  await window
    .getByRole('treeitem', { name: /Hồ sơ diễn biến/ })
    .last()
    .click()
  await paper(/01 nghị quyết/).click()
  await window.keyboard.press('Delete')
  await expect(paper(/01 nghị quyết/)).toBeHidden()
  // The notice says what was done and takes it back.
  await expect(window.getByRole('alert')).toContainText(
    'Bỏ văn bản “01 nghị quyết đại hội.pdf” vào thùng rác',
  )
  await window.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(paper(/01 nghị quyết/)).toBeVisible()

  // Keys: outside a box they are the archive's, inside it the box's.
  await window.getByRole('grid').focus()
  await window.keyboard.press('Control+Y')
  await expect(paper(/01 nghị quyết/)).toBeHidden()
  const box = window.getByRole('searchbox')
  await box.focus()
  await window.keyboard.type('abc')
  await window.keyboard.press('Control+Z')
  await expect(paper(/01 nghị quyết/)).toBeHidden()
  await box.fill('')
  await window.getByRole('grid').focus()
  await window.keyboard.press('Control+Z')
  await expect(paper(/01 nghị quyết/)).toBeVisible()

  // Several steps at once.
  for (const left of [/01 nghị quyết/, /02 biên bản/]) {
    await paper(left).click()
    await window.keyboard.press('Delete')
    await expect(paper(left)).toBeHidden()
  }
  await window.getByRole('button', { name: 'Việc của kho' }).click()
  await expect(window.getByRole('menuitem', { name: /^Hoàn tác: Bỏ văn bản “02 biên bản/ })).toBeVisible()
  await window.getByRole('menuitem', { name: 'Các thao tác gần đây' }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('listbox').focus()
  await window.keyboard.press('ArrowDown')
  await dialog.getByRole('button', { name: 'Hoàn tác 2 thao tác' }).click()
  await expect(dialog.getByText('(đã hoàn tác)')).toHaveCount(2)
  await window.keyboard.press('Escape')
  await expect(paper(/01 nghị quyết/)).toBeVisible()
  await expect(paper(/02 biên bản/)).toBeVisible()
})

test('a dossier and papers come back from the bin, several at once, by keyboard', async () => {
  const { window } = program
  await paper(/03 báo cáo/).click()
  await window.keyboard.press('Delete')
  await expect(paper(/03 báo cáo/)).toBeHidden()
  await window
    .getByRole('treeitem', { name: /lễ tân, khánh tiết|tuyên truyền/ })
    .first()
    .click()
  await window.getByRole('button', { name: 'Việc khác' }).click()
  await window.getByRole('menuitem', { name: 'Bỏ hồ sơ vào thùng rác' }).click()
  await expect(window.getByRole('alert').last()).toContainText('Bỏ hồ sơ “01.01.0010” vào thùng rác')

  await window.getByRole('link', { name: 'Thùng rác' }).click()
  await expect(option(/^Hồ sơ/)).toHaveCount(1)
  await expect(option(/03 báo cáo|chưa có trích yếu/)).toHaveCount(1)
  await window.getByRole('listbox', { name: 'Những gì trong thùng rác' }).focus()
  await window.keyboard.press('Control+A')
  await expect(window.getByText('Đã đánh dấu 2 mục')).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByText('Thùng rác trống')).toBeVisible()
  await window.getByRole('button', { name: 'Hoàn tác', exact: false }).first().click()
  await expect(option(/./)).toHaveCount(1)
})

test('files of a filing that was taken back lie in the bin, and become papers of a dossier again', async () => {
  const { window } = program
  await openBy(window, 'dien bien', /Hồ sơ diễn biến/)
  const extra = join(folder.path, '21 tham luận.pdf')
  writeFileSync(extra, await makePdf(['THAM LUẬN\nVề phát triển chè']))
  await program.answerOpenDialog(extra)
  await window.keyboard.press('Control+I')
  await expect(paper(/21 tham luận/)).toBeVisible()
  await window.getByRole('grid').focus()
  await window.keyboard.press('Control+Z')
  await expect(paper(/21 tham luận/)).toBeHidden()

  await window.getByRole('link', { name: 'Thùng rác' }).click()
  await expect(option(/^Tệp.*21 tham luận\.pdf/)).toHaveCount(1)
  await option(/21 tham luận/).click()
  await expect(window.getByText('Đã đánh dấu 1 mục')).toBeVisible()
  await window.getByRole('button', { name: /^Khôi phục/ }).click()
  const dialog = window.getByRole('dialog', { name: 'Đưa tệp vào hồ sơ nào?' })
  // Without a dossier nothing is done, and it is said.
  await dialog.getByRole('button', { name: 'Đưa vào hồ sơ' }).click()
  await expect(dialog.getByText('Hãy chọn một hồ sơ.')).toBeVisible()
  await dialog.getByRole('combobox').fill('chuan bi van kien')
  await window.getByRole('option', { name: /Hồ sơ chuẩn bị văn kiện/ }).click()
  await dialog.getByRole('button', { name: 'Đưa vào hồ sơ' }).click()
  await expect(dialog).toBeHidden()
  await expect(option(/21 tham luận/)).toHaveCount(0)
  await openBy(window, 'chuan bi van kien', /Hồ sơ chuẩn bị văn kiện/)
  await expect(paper(/21 tham luận/)).toBeVisible()
})

test('the start page lists the files that search cannot look into, with the reason, and leads to them', async () => {
  const { window } = program
  await window.evaluate(() => {
    location.hash = '#/'
  })
  // What was put back is read by itself and waits for nobody.
  await expect(window.getByText(/tệp đang chờ đọc chữ/)).toBeHidden()
  await window
    .getByRole('region', { name: 'Việc đang chờ' })
    .getByRole('button', { name: 'Xem danh sách' })
    .click()
  const list = window.getByRole('dialog', { name: 'Tệp chưa tìm được bên trong' })
  await expect(list.getByText('11 bản quét.pdf', { exact: true })).toBeVisible()
  await expect(list.getByText(/^12 hỏng\.pdf: Tệp gốc được giữ nguyên nhưng bị hỏng/)).toBeVisible()
  await expect(list.getByText(/ảnh quét không có lớp chữ.*Biên mục kỹ trích yếu/)).toBeVisible()
  await window.screenshot({ path: 'test-results/unread-files.png' })
  await list.getByRole('listitem').filter({ hasText: '11 bản quét.pdf' }).getByRole('button').click()
  await expect(list).toBeHidden()
  await expect(window.getByRole('row', { selected: true })).toHaveText(/11 bản quét/)
})
